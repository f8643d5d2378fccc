import { Event } from "../../log/event.ts";
import type { Process } from "../process/process.ts";
import type { ClientSettings } from "./client_settings.ts";

/** A client of a script: its settings, and a claim on connections. */
export class HttpClient {
  readonly process: Process;
  readonly settings: ClientSettings;
  /** The event of the script, which logs what goes wrong with bodies. */
  readonly scriptEvent: Event;
  /** The event below which its requests log. */
  readonly event: Event;
  /** True once it was collected: its requests do not keep it alive. */
  isFreed = false;

  constructor(options: {
    readonly process: Process;
    readonly settings: ClientSettings;
    readonly scriptEvent: Event;
    /** The event that its own hangs off. Default: the process alone. */
    readonly parent?: Event | undefined;
  }) {
    this.process = options.process;
    this.settings = options.settings;
    this.scriptEvent = options.scriptEvent;
    this.event = new Event(options.process, options.parent);
    this.event.categories.push("http-client");
    this.event.setPrefix(`http-client[${options.process.http.nextClient()}]: `, false);
  }

  /** Gives up its connections, which others may then use. */
  free(): void {
    this.isFreed = true;
    this.process.http.dropClient(this);
  }
}
