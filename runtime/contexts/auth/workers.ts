import type { AuthConfig } from "../../server/auth/auth_config.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import { reportDeath, ServerDeath } from "../../server/process/death.ts";
import type { Process } from "../../server/process/process.ts";
import type { AuthScriptOptions } from "./auth_script.ts";
import { AuthWorker } from "./auth_worker.ts";
import { AuthStartFailure } from "./process_databases.ts";

/** What the process auth asks of a worker, by the words of its protocol. */
export type WorkerCommand = "PASSV" | "PASSL" | "USER" | "LIST";

/** Workers that are started when they are needed. */
export interface WorkersOptions {
  readonly config: AuthConfig;
  /** The process auth, which logs what becomes of workers. */
  readonly auth: Process;
  /** What a new worker is made from. */
  readonly start: () => AuthScriptOptions;
  /** Told of a worker's death. */
  readonly onDeath: (death: ServerDeath) => void;
}

/** The workers of the process auth: one is enough, as requests come one after the other. */
export class Workers {
  readonly #options: WorkersOptions;
  #worker: AuthWorker | undefined;

  constructor(options: WorkersOptions) {
    this.#options = options;
  }

  /** Lets a worker do something. Undefined if it dies of it, or cannot start. */
  ask<T>(command: WorkerCommand, request: AuthRequest, run: (worker: AuthWorker) => T): T | undefined {
    const worker = this.#start();
    if (worker === undefined) return this.#abort(command, request);
    try {
      return run(worker);
    } catch (error) {
      if (!(error instanceof ServerDeath)) throw error;
      reportDeath(error, worker.process.logger);
      this.#worker = undefined;
      this.#options.onDeath(error);
      this.#mourn(error, { command, request });
      this.#start();
      return undefined;
    }
  }

  /** Ends the workers. */
  close(): void {
    this.#worker?.close();
    this.#worker = undefined;
  }

  #start(): AuthWorker | undefined {
    if (this.#worker !== undefined) return this.#worker;
    const options = this.#options.start();
    try {
      this.#worker = new AuthWorker(this.#options.config, options);
    } catch (error) {
      if (!(error instanceof AuthStartFailure)) throw error;
      options.process.logger.write("fatal", error.message);
    }
    return this.#worker;
  }

  /** Logs what the process auth says of a death. */
  #mourn(death: ServerDeath, { command, request }: { command: WorkerCommand; request: AuthRequest }): void {
    const { facts } = request.process.profile;
    // QUIRK: a worker that dies of a number that is no result has already begun to answer.
    if (death.code === "userdb-result-unknown") logInvalidReply(request, !facts.usersShareScripts);
    else if (
      death.code === "passdb-result-unknown" &&
      (command === "PASSL" || facts.authDiesOfUnknownResults)
    )
      throw death;
    else this.#abort(command, request);
  }

  #abort(command: WorkerCommand, request: AuthRequest): undefined {
    const { facts } = this.#options.auth.profile;
    const worker = facts.authWorkerIsTwoWords ? "auth worker" : "auth-worker";
    const reason = facts.authSaysWhyWorkerDied ? ": Connection closed" : "";
    this.#options.auth.logger.write(
      "error",
      `${worker}: Aborted ${command} request for ${request.names.user}: Worker process died unexpectedly${reason}`,
    );
  }
}

function logInvalidReply(request: AuthRequest, asDatabase: boolean): void {
  const text = "BUG: auth-worker sent invalid user reply";
  if (asDatabase) request.log("error", text);
  else request.process.logger.write("error", text);
}
