import type { AuthConfig } from "../../server/auth/auth_config.ts";
import { type AuthClient, AuthRequest } from "../../server/auth/auth_request.ts";
import { type ClientReply, clientReply, refusedName } from "../../server/auth/client_reply.ts";
import type { Passdb, Userdb, UserList } from "../../server/auth/database.ts";
import { PassdbChain } from "../../server/auth/passdb_chain.ts";
import { whoAsks } from "../../server/auth/request_events.ts";
import type { PassdbResult, UserdbResult } from "../../server/auth/results.ts";
import { lookUpUser } from "../../server/auth/userdb_chain.ts";
import { fixName, RefusedName, splitMaster } from "../../server/auth/usernames.ts";
import type { Process } from "../../server/process/process.ts";
import { Answers } from "./answers.ts";
import type { AuthScriptOptions } from "./auth_script.ts";
import { listUsers } from "./list_users.ts";
import { performed } from "./performed.ts";
import { ProcessDatabases } from "./process_databases.ts";
import { takeLookupReply, takePassdbReply, takeUserdbReply } from "./worker_reply.ts";
import type { Workers } from "./workers.ts";

/** A client that wants to authenticate. */
export interface Authentication {
  readonly user: string;
  readonly password: string;
  readonly client: AuthClient;
  /** In capitals. */
  readonly mechanism: string;
  /** Who really logs in, if that is not the user. */
  readonly masterUser?: string | undefined;
  /** True if a session follows. */
  readonly isLogin: boolean;
}

/** The outcome of an authentication. */
export interface Authenticated {
  readonly result: PassdbResult;
  readonly reply: ClientReply;
  /** The request, for the look-up in the userdb that follows; absent for a name that is refused. */
  readonly request?: AuthRequest;
}

/** The outcome of a look-up. */
export interface LookedUp<T> {
  readonly result: T;
  readonly request: AuthRequest;
}

/** Options of a process auth. */
export interface AuthProcessOptions {
  readonly config: AuthConfig;
  readonly scripts: AuthScriptOptions;
  readonly systemId: AuthRequest["systemId"];
}

/** The process auth, which clients and other processes of the server ask. */
export class AuthProcess {
  readonly process: Process;
  readonly answers: Answers;
  readonly #options: AuthProcessOptions;
  readonly #databases: ProcessDatabases;
  readonly #workers: Workers;

  /** Throws an AuthStartFailure. */
  constructor(options: AuthProcessOptions, workers: (process: Process) => Workers) {
    this.#options = options;
    this.process = options.scripts.process;
    this.#databases = new ProcessDatabases(options.config, options.scripts);
    if (options.config.requests.allowsWeakSchemes && this.process.profile.facts.authRefusesWeakSchemes)
      this.process.logger.write("warning", weakSchemesAllowed(this.process));
    this.#workers = workers(this.process);
    this.answers = new Answers(options.config.cache, this.process);
  }

  authenticate(given: Authentication): Authenticated {
    const request = this.#request({ ...given, user: "?" });
    try {
      this.#nameUser(request, given);
    } catch (error) {
      if (!(error instanceof RefusedName)) throw error;
      this.#logRefusal(request, error.message, given.mechanism);
      // A master user without a passdb has a name all the same.
      const reply =
        request.names.user === "?"
          ? refusedName(given.masterUser ?? given.user)
          : clientReply(request, "user_unknown", false);
      return { result: "user_unknown", reply };
    }
    for (const [name, value] of given.client.forwarded ?? []) request.fields.add(name, value);
    request.fields.snapshot();
    const result = this.#chain(request, (passdb) =>
      performed(request, "passdb", () =>
        this.answers.verify(passdb, request, () => this.#verify(passdb, request)),
      ),
    );
    return { result, request, reply: clientReply(request, result, given.isLogin) };
  }

  /** Looks a user up in the passdbs, without a password. */
  lookUpPassword(user: string, client: AuthClient): LookedUp<PassdbResult> {
    const request = this.#request({ user: "?", client });
    if (!this.#nameLookup(request, user, "passdb")) return { result: "user_unknown", request };
    const result = this.#chain(request, (passdb) =>
      performed(request, "passdb", () =>
        this.answers.lookUpPassword(passdb, request, () => this.#lookUpPassword(passdb, request)),
      ),
    );
    return { result, request };
  }

  /** Looks a user up in the userdbs. */
  lookUpUser(user: string, client: AuthClient): LookedUp<UserdbResult> {
    const request = this.#request({ user: "?", client });
    if (!this.#nameLookup(request, user, "userdb")) return { result: "user_unknown", request };
    return { result: this.#lookUpUser(request, false), request };
  }

  /** Looks the user up who has just authenticated. */
  lookUpLogin(request: AuthRequest): LookedUp<UserdbResult> {
    request.userChanged = false;
    return { result: this.#lookUpUser(request, true), request };
  }

  /** The users of all userdbs that can tell. */
  listUsers(masks: readonly string[], client: AuthClient): UserList {
    return listUsers({
      masks,
      userdbs: this.#databases.userdbs,
      process: this.process,
      workers: this.#workers,
      request: () => this.#request({ user: "*", client }),
    });
  }

  /** Ends the workers and the process. */
  close(): void {
    this.#workers.close();
    this.#databases.close();
  }

  /** Ends the workers because the process died. */
  die(): void {
    this.#workers.close();
  }

  #request({
    user,
    client,
    mechanism,
    password,
  }: Partial<Authentication> & Pick<Authentication, "client">): AuthRequest {
    const { config, systemId } = this.#options;
    const first = config.passdbs[0]?.settings ?? config.userdbs[0]?.settings;
    return new AuthRequest({
      process: this.process,
      names: { user: user ?? "", original: user ?? "" },
      client,
      mechanism,
      password,
      number: 0,
      isInWorker: false,
      database: first ?? { name: "", id: 0, verbose: config.verbose, defaultScheme: "PLAIN" },
      settings: config.requests,
      systemId,
    });
  }

  /** Gives a request the names of a client. Throws a RefusedName. */
  #nameUser(request: AuthRequest, { user, masterUser }: Pick<Authentication, "user" | "masterUser">): void {
    const { masterSeparator, usernameFormat } = this.#options.config;
    const { names } = request;
    const written = masterUser ?? user;
    const given = splitMaster(written, masterSeparator);
    Object.assign(names, { original: given.user });
    const fixed = this.#fix(request, given.user, usernameFormat);
    names.user = fixed;
    const login = masterUser === undefined ? given.login : user;
    if (login === undefined) return;
    if (login === "") throw new RefusedName("Master user login attempted to use empty login username");
    if (login === fixed) return;
    if (!this.#databases.passdbs.some(({ settings }) => settings.isMaster))
      throw new RefusedName("Master user login attempted without master passdbs");
    names.login = this.#fix(request, login, usernameFormat);
    names.user = fixed;
  }

  /** The name is no longer unknown only when it is right. */
  #fix(request: AuthRequest, name: string, format: string): string {
    const { user } = request.names;
    try {
      return fixName(request, name, format);
    } finally {
      request.names.user = user;
    }
  }

  #nameLookup(request: AuthRequest, user: string, kind: "passdb" | "userdb"): boolean {
    try {
      this.#nameUser(request, { user });
      return true;
    } catch (error) {
      if (!(error instanceof RefusedName)) throw error;
      if (this.process.profile.facts.authPrefixesAreReplaced)
        request.logRequest("info", `${kind}: ${error.message}`);
      else request.logRequest("info", error.message);
      return false;
    }
  }

  #logRefusal(request: AuthRequest, problem: string, mechanism: string): void {
    const { facts } = this.process.profile;
    const isMaster = problem.startsWith("Master user");
    const text = isMaster ? `login user: ${problem}` : problem;
    const mech = mechanism.toLowerCase();
    if (facts.doveadmTellsAuthReasons) request.logRequest("info", text);
    else if (facts.authPrefixesAreReplaced) request.logRequest("info", `${mech}: ${text}`);
    else request.logRequest("info", `${mech}(${whoAsks(request)}): ${text}`);
  }

  #chain(request: AuthRequest, ask: (passdb: Passdb) => PassdbResult): PassdbResult {
    const { passdbs } = this.#databases;
    const users = passdbs.filter(({ settings }) => !settings.isMaster);
    const masters = passdbs.filter(({ settings }) => settings.isMaster);
    return new PassdbChain({ users, masters }, request, ask).run();
  }

  #verify(passdb: Passdb, request: AuthRequest): PassdbResult {
    const index = this.#databases.passdbs.indexOf(passdb);
    if (!this.#options.config.passdbs[index]?.source.usesWorker) return passdb.verify(request);
    const answer = this.#workers.ask("PASSV", request, (worker) => worker.verify(index, request));
    return answer === undefined ? "internal_failure" : takePassdbReply(request, answer);
  }

  #lookUpPassword(passdb: Passdb, request: AuthRequest): PassdbResult {
    const index = this.#databases.passdbs.indexOf(passdb);
    if (!this.#options.config.passdbs[index]?.source.usesWorker) return passdb.lookup(request);
    const answer = this.#workers.ask("PASSL", request, (worker) => worker.lookUpPassword(index, request));
    return answer === undefined ? "internal_failure" : takeLookupReply(request, answer);
  }

  #lookUpUser(request: AuthRequest, isLogin: boolean): UserdbResult {
    return lookUpUser({
      userdbs: this.#databases.userdbs,
      request,
      isLogin,
      ask: (userdb) =>
        performed(
          request,
          "userdb",
          () =>
            (isLogin ? undefined : this.#unknownToPassdbs(userdb, request)) ??
            this.answers.lookUpUser(userdb, request, () => this.#askUserdb(userdb, request)),
        ),
    });
  }

  /** A static userdb knows those whom the passdbs know. Gives what it says of others. */
  #unknownToPassdbs({ settings }: Userdb, request: AuthRequest): UserdbResult | undefined {
    if (settings.driver !== "static") return undefined;
    const { result } = this.lookUpPassword(request.names.original, request.client);
    if (result === "ok") return undefined;
    if (result === "scheme_not_available")
      request.log("error", "passdb doesn't support lookups, can't verify user's existence");
    const isUnknown = ["user_unknown", "user_disabled", "pass_expired"].includes(result);
    return isUnknown ? "user_unknown" : "internal_failure";
  }

  #askUserdb(userdb: Userdb, request: AuthRequest): UserdbResult {
    const index = this.#databases.userdbs.indexOf(userdb);
    if (!this.#options.config.userdbs[index]?.source.usesWorker) {
      const result = userdb.lookup(request);
      return result === "ok" && request.userdbFailed ? "internal_failure" : result;
    }
    const answer = this.#workers.ask("USER", request, (worker) => worker.lookUpUser(index, request));
    return answer === undefined ? "internal_failure" : takeUserdbReply(request, answer);
  }
}

function weakSchemesAllowed({ profile }: Process): string {
  const setting = profile.facts.authExplainsWeakSchemes ? " (auth_allow_weak_schemes=yes)" : "";
  return `Weak password schemes are allowed${setting}`;
}
