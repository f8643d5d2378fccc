import type { Log } from "../../log/transcript.ts";
import type { MissingModule } from "../../missing_module.ts";
import type { AuthConfig } from "../../server/auth/auth_config.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import { reportDeath, ServerDeath } from "../../server/process/death.ts";
import type { Process } from "../../server/process/process.ts";
import type { Host } from "../host.ts";
import { AuthProcess } from "./auth_process.ts";
import type { AuthScriptOptions, ScriptTexts } from "./auth_script.ts";
import { logMasterError } from "./master_client.ts";
import { AuthStartFailure } from "./process_databases.ts";
import { Workers } from "./workers.ts";

/** Options of a server of authentications. */
export interface AuthServiceOptions {
  readonly host: Host;
  readonly log: Log;
  readonly config: AuthConfig;
  /** The texts of scripts by path. */
  readonly texts: ScriptTexts;
  /** When it starts, in milliseconds since 1970. */
  readonly now: number;
  readonly systemId: AuthRequest["systemId"];
}

/** The end of a question to the process auth. */
export type Asked<T> =
  | { readonly value: T }
  /** It died of the question, or cannot start. */
  | { readonly problem: "died" | "unreachable" };

/** The service auth: its process, which starts with the first question, and workers. */
export class AuthService {
  readonly #options: AuthServiceOptions;
  #auth: AuthProcess | undefined;
  #now: number;
  #pids = 0;
  #death: ServerDeath | undefined;
  readonly #processes = new Set<Process>();

  constructor(options: AuthServiceOptions) {
    this.#options = options;
    this.#now = options.now;
  }

  /** Asks the process auth, which is started if there is none. */
  ask<T>(run: (auth: AuthProcess) => T): Asked<T> {
    const auth = this.#start();
    if (auth === undefined) return { problem: "unreachable" };
    try {
      return { value: run(auth) };
    } catch (error) {
      if (!(error instanceof ServerDeath)) throw error;
      reportDeath(error, auth.process.logger);
      this.#death = error;
      this.#auth = undefined;
      auth.die();
      return { problem: "died" };
    }
  }

  /** Lets time pass. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
    for (const process of this.#processes) process.now = this.#now;
  }

  /** Ends all processes: scripts are deinitialised. */
  stop(): void {
    this.#auth?.close();
    this.#auth = undefined;
  }

  /** Logs that a master asked for a request that the process auth no longer has. */
  logForgottenRequest(): void {
    if (this.#auth !== undefined)
      logMasterError(this.#auth.process, "auth-master", "Master request 1.1 not found");
  }

  /** The exit status of the process that died since deaths were forgotten. */
  get deathExitCode(): number | undefined {
    return this.#death?.exitCode;
  }

  /** The modules that scripts required in vain. */
  get missingModules(): readonly MissingModule[] {
    const found = new Map<string, MissingModule>();
    for (const { missingModules } of this.#processes)
      for (const [name, module] of missingModules) found.set(name, module);
    return [...found.values()];
  }

  forgetDeath(): void {
    this.#death = undefined;
  }

  /** Why a process died since that was forgotten, in our words. */
  get deathExplanation(): string | undefined {
    if (this.#death === undefined) return undefined;
    const { explanation, scriptPlace } = this.#death;
    return scriptPlace === undefined ? explanation : `${explanation} It was at ${scriptPlace}.`;
  }

  #start(): AuthProcess | undefined {
    if (this.#auth !== undefined) return this.#auth;
    const scripts = this.#process("auth");
    const { config, systemId } = this.#options;
    try {
      this.#auth = new AuthProcess({ config, scripts, systemId }, (auth) => this.#workers(auth));
    } catch (error) {
      if (error instanceof AuthStartFailure) scripts.process.logger.write("fatal", error.message);
      else if (error instanceof ServerDeath) {
        reportDeath(error, scripts.process.logger);
        this.#death = error;
      } else throw error;
    }
    return this.#auth;
  }

  #workers(auth: Process): Workers {
    return new Workers({
      config: this.#options.config,
      auth,
      start: () => this.#process("auth-worker"),
      onDeath: (death) => {
        this.#death = death;
      },
    });
  }

  #process(service: "auth" | "auth-worker"): AuthScriptOptions {
    const { host, texts, config } = this.#options;
    const process = host.startService({
      service,
      pid: ++this.#pids,
      now: this.#now,
      logsDebugEvents: config.debug,
    });
    const { facts } = host.profile;
    const hasPid = service === "auth-worker" && facts.authWorkerPrefixHasPid;
    process.logger.prefix = hasPid ? `${service}(${process.pid}): ` : `${service}: `;
    this.#processes.add(process);
    return { process, sandbox: host.sandbox, engine: host.engine, texts };
  }
}
