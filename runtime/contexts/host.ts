import type { Service } from "../../releases/index.ts";
import type { SentEvent } from "../log/event.ts";
import type { Log } from "../log/transcript.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Network } from "../server/http/network.ts";
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
  /** What processes reach. */
  readonly network: Network;
}

/** How one process differs from others. */
export interface ProcessOptions {
  readonly service?: Service;
  readonly pid?: number;
  /** When it starts, ISO 8601. */
  readonly clock?: string;
}

/** A process that serves no user. */
export interface ServiceProcessOptions {
  readonly service: string;
  readonly pid: number;
  /** When it starts, in milliseconds since 1970. */
  readonly now: number;
  readonly logsDebugEvents: boolean;
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

  /** Starts a process that may serve users. */
  startProcess({ service = "imap", pid = 1, clock = this.#options.clock }: ProcessOptions): Process {
    const { mailDebug } = this.#options;
    const started = { service, pid, now: Date.parse(clock), logsDebugEvents: mailDebug };
    // The standard error of this one goes through the log process, line by line.
    return this.#start({ ...started, isService: service === "lmtp" });
  }

  /** Starts a process that serves no user: all that it writes goes through the server's log. */
  startService(options: ServiceProcessOptions): Process {
    return this.#start({ ...options, isService: true });
  }

  /** When the server starts, in milliseconds since 1970. */
  get now(): number {
    return Date.parse(this.#options.clock);
  }

  get profile(): Profile {
    return this.#options.profile;
  }

  #start(started: ServiceProcessOptions & { readonly isService?: boolean }): Process {
    const { profile, log, send, network } = this.#options;
    const process = new Process({ profile, log, send, network, environment: this.#environment, ...started });
    process.templateScripts = new FileScripts({ process, sandbox: this.sandbox, engine: this.engine });
    return process;
  }

  /** A script that nothing has loaded yet. */
  createScript(process: Process, scriptName: string): LoadedScript {
    const { bare, chunks } = this.engine;
    return new LoadedScript({ process, scriptName, sandbox: this.sandbox, template: bare, chunks });
  }
}
