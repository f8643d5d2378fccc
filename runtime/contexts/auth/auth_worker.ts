import type { AuthConfig } from "../../server/auth/auth_config.ts";
import { AuthRequest } from "../../server/auth/auth_request.ts";
import type { UserList } from "../../server/auth/database.ts";
import type { PassdbResult, UserdbResult } from "../../server/auth/results.ts";
import type { Process } from "../../server/process/process.ts";
import type { AuthScriptOptions } from "./auth_script.ts";
import { performed } from "./performed.ts";
import { ProcessDatabases } from "./process_databases.ts";

/** The answer of a worker: a result, and the request as the database left it. */
export interface WorkerAnswer<T> {
  readonly result: T;
  readonly request: AuthRequest;
}

/** A process that asks databases in the place of the process auth, one request after the other. */
export class AuthWorker {
  readonly process: Process;
  readonly #databases: ProcessDatabases;
  #requests = 0;

  /** Throws an AuthStartFailure. */
  constructor(config: AuthConfig, options: AuthScriptOptions) {
    this.process = options.process;
    this.#databases = new ProcessDatabases(config, options);
  }

  verify(index: number, asked: AuthRequest): WorkerAnswer<PassdbResult> {
    const request = this.#receive(asked, asked.password);
    const result = performed(request, "passdb", () => this.#databases.passdbs[index]?.verify(request));
    return { request, result: afterFailure(request, result) };
  }

  lookUpPassword(index: number, asked: AuthRequest): WorkerAnswer<PassdbResult> {
    const request = this.#receive(asked);
    const result = performed(request, "passdb", () => this.#databases.passdbs[index]?.lookup(request));
    return { request, result: afterFailure(request, result) };
  }

  lookUpUser(index: number, asked: AuthRequest): WorkerAnswer<UserdbResult> {
    const request = this.#receive(asked);
    const result = performed(request, "userdb", () => this.#databases.userdbs[index]?.lookup(request));
    return { request, result };
  }

  listUsers(index: number, asked: AuthRequest, mask: string): UserList {
    const request = this.#receive(asked);
    request.names.user = mask;
    request.log("debug", "Performing userdb lookup");
    const list = this.#databases.userdbs[index]?.iterate?.(request) ?? { names: [], failed: true };
    request.log("debug", "Finished userdb lookup");
    return list;
  }

  close(): void {
    this.#databases.close();
  }

  /** A request of its own: what the process auth knows is not all sent. */
  #receive(asked: AuthRequest, password?: string): AuthRequest {
    this.process.http.settle();
    const request = new AuthRequest({
      ...asked,
      password,
      process: this.process,
      names: { ...asked.names },
      number: ++this.#requests,
      isInWorker: true,
    });
    request.skipPasswordCheck = asked.skipPasswordCheck;
    for (const { name, value, hidden } of asked.fields.all()) request.fields.add(name, value, hidden);
    request.fields.snapshot();
    if (asked.userdbFields === undefined) return request;
    for (const { name, value } of asked.userdbFields.all()) request.userdb.add(name, value);
    request.userdb.snapshot();
    return request;
  }
}

/** Something in the answer may have refused the user, or passed the request on. */
function afterFailure(request: AuthRequest, result: PassdbResult): PassdbResult {
  if (result !== "ok") return result;
  if (request.failed) return "password_mismatch";
  return request.fields.has("noauthenticate") ? "next" : result;
}
