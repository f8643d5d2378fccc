import type { Service } from "../../releases/index.ts";
import type { SentEvent } from "../log/event.ts";
import type { Log } from "../log/transcript.ts";
import type { Profile } from "../profiles/profile.ts";
import { type Environment, environmentOf } from "../server/process/environment.ts";
import { Process } from "../server/process/process.ts";
import { Engine } from "./engine.ts";
import { FileScripts } from "./file_scripts.ts";
import { LoadedScript, type Sandbox } from "./script.ts";

/** What is the same for all processes of a server. */
export interface HostOptions {
  readonly profile: Profile;
  readonly sandbox: Sandbox;
  readonly log: Log;
  /** Gets each event that a process sends. */
  readonly send: (event: SentEvent) => void;
  readonly mailDebug: boolean;
  /** When processes start, ISO 8601. */
  readonly clock: string;
  /** What the world adds to the environment of processes. */
  readonly environment: Iterable<readonly [string, string]>;
}

/** How one process differs from others. */
export interface ProcessOptions {
  readonly service?: Service;
  readonly pid?: number;
  /** When it starts, ISO 8601. */
  readonly clock?: string;
}

/** The machine that a server's processes run on: every kind of script begins with one of them. */
export class Host {
  readonly sandbox: Sandbox;
  readonly engine: Engine;
  readonly #options: HostOptions;
  readonly #environment: Environment;

  constructor(options: HostOptions) {
    this.#options = options;
    this.sandbox = options.sandbox;
    this.engine = new Engine(options.profile);
    this.#environment = environmentOf(options.profile, options.environment);
  }

  startProcess({ service = "imap", pid = 1, clock = this.#options.clock }: ProcessOptions): Process {
    const { profile, mailDebug, log, send } = this.#options;
    const process = new Process({
      profile,
      service,
      pid,
      now: Date.parse(clock),
      mailDebug,
      log,
      send,
      environment: this.#environment,
    });
    process.templateScripts = new FileScripts({ process, sandbox: this.sandbox, engine: this.engine });
    return process;
  }

  /** A script that nothing has loaded yet. */
  createScript(process: Process, scriptName: string): LoadedScript {
    const { bare, chunks } = this.engine;
    return new LoadedScript({ process, scriptName, sandbox: this.sandbox, template: bare, chunks });
  }
}
