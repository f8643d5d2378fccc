import { type EventScope, placeOf, type SentEvent } from "../../log/event.ts";
import { Logger } from "../../log/logger.ts";
import type { Log } from "../../log/transcript.ts";
import type { MissingModule } from "../../missing_module.ts";
import type { Profile } from "../../profiles/profile.ts";
import { HttpContext } from "../http/http_context.ts";
import type { Network } from "../http/network.ts";
import { DataStack } from "./data_stack.ts";
import { Panic } from "./death.ts";
import type { Environment } from "./environment.ts";

/** How a process of the server is started. */
export interface ProcessOptions {
  readonly profile: Profile;
  /** The service's name: `imap`, `doveadm`, … */
  readonly service: string;
  readonly pid: number;
  /** The virtual time in milliseconds since 1970. */
  readonly now: number;
  readonly log: Log;
  /** True if debug messages of events are logged: the mail_debug setting, or auth_debug. */
  readonly logsDebugEvents: boolean;
  readonly send: (event: SentEvent) => void;
  readonly environment: Environment;
  /** What it reaches. */
  readonly network: Network;
  /** True if it serves no user. Default `false`. */
  readonly isService?: boolean;
}

/** The scripts that templates load themselves, with `lua_file`. */
export interface TemplateScripts {
  /** Calls a global function of a file with texts, and gives the text that it returned. Fails as a template does. */
  call(file: string, name: string, texts: readonly string[]): string;
  /** Unloads them all. */
  close(): void;
}

/** The services whose connections have an event category of their own. */
const CLIENT_SERVICES: readonly string[] = ["imap", "lmtp", "pop3", "submission"];

/** How many modules that were not found are remembered, and how many places of each. */
const MOST_MODULES = 20;
const MOST_FILES = 100;

/** One process of the server: what dies when a script crashes it. */
export class Process implements EventScope {
  readonly pid: number;
  readonly profile: Profile;
  readonly service: string;
  /** The virtual time in milliseconds since 1970. */
  now: number;
  readonly logger: Logger;
  readonly logsDebugEvents: boolean;
  readonly send: (event: SentEvent) => void;
  readonly environment: Environment;
  readonly dataStack = new DataStack();
  /** What its HTTP clients share. */
  readonly http: HttpContext;
  /** True if it serves no user. */
  readonly isService: boolean;
  /** Given by what runs scripts. */
  templateScripts: TemplateScripts | undefined;
  passthrough: EventScope["passthrough"];
  /** By name. */
  readonly missingModules = new Map<string, MissingModule>();
  /** True if the process has said what it thinks of coroutines, which it does once. */
  warnedOfCoroutines = false;
  /** Texts that are logged only once. */
  readonly said = new Set<string>();

  constructor(options: ProcessOptions) {
    this.profile = options.profile;
    this.service = options.service;
    this.pid = options.pid;
    this.now = options.now;
    this.send = options.send;
    this.environment = options.environment;
    this.http = new HttpContext(options.network);
    this.isService = options.isService ?? false;
    this.logsDebugEvents = options.logsDebugEvents;
    this.logger = new Logger({
      log: options.log,
      prefix: this.defaultPrefix,
      debug: !this.isDoveadm,
      everyLine: this.profile.facts.everyLineHasPrefix,
      throughLogProcess: !this.isDoveadm,
      ...(options.isService ? { service: this.service } : {}),
    });
  }

  /** Remembers a module that a script required in vain, but not all of a script that tries names. */
  missModule(name: string, files: () => readonly string[]): void {
    if (this.missingModules.size >= MOST_MODULES || this.missingModules.has(name)) return;
    this.missingModules.set(name, { name, files: files().slice(0, MOST_FILES) });
  }

  /** Sends a passthrough event of the server's own, which nobody sees. There may be one of a script's in its way. */
  sendPassthrough(): void {
    if (this.passthrough === undefined) return;
    const { leakedPassthroughIsLogged } = this.profile.facts;
    const cause = leakedPassthroughIsLogged ? "passthrough-interrupted" : "passthrough-pending";
    throw new Panic(cause, placeOf(this.passthrough));
  }

  /** The log prefix while no user is logged in. */
  get defaultPrefix(): string {
    return this.profile.facts.defaultPrefixHasPid ? `${this.service}(${this.pid}): ` : `${this.service}: `;
  }

  /** The categories of every event of a process that serves a user. */
  get categories(): string[] {
    const own = CLIENT_SERVICES.includes(this.service) ? [this.service] : [];
    return [`service:${this.service}`, ...own];
  }

  /** doveadm differs from the mail services in how it logs. */
  get isDoveadm(): boolean {
    return this.service === "doveadm";
  }
}
