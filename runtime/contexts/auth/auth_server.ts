import type {
  AuthAction,
  AuthInfo,
  AuthLogin,
  AuthLookup,
  AuthTest,
  UserLookup,
} from "../../actions/action.ts";
import type { TranscriptEntry } from "../../log/transcript.ts";
import type { MissingModule } from "../../missing_module.ts";
import type { Profile } from "../../profiles/profile.ts";
import type { AuthConfig } from "../../server/auth/auth_config.ts";
import type { AuthRequest } from "../../server/auth/auth_request.ts";
import { flushOutput } from "../../server/auth/doveadm/auth_cache_flush.ts";
import { authLoginOutput, type UserdbOutcome } from "../../server/auth/doveadm/auth_login.ts";
import { authLookupOutput } from "../../server/auth/doveadm/auth_lookup.ts";
import {
  authTestOutput,
  disconnectedOutput,
  mechanismOutput,
  type TestedAuthentication,
  unreachableOutput,
} from "../../server/auth/doveadm/auth_test.ts";
import { type CommandAnswer, type CommandOutput, output } from "../../server/auth/doveadm/output.ts";
import { isMask, userListOutput, userOutput } from "../../server/auth/doveadm/user.ts";
import type { ActionResult } from "./action_result.ts";
import { clientOf } from "./auth_client.ts";
import type { Authenticated, AuthProcess } from "./auth_process.ts";
import { AuthService, type AuthServiceOptions } from "./auth_service.ts";

/** A server of authentications, asked by doveadm. */
export class AuthServer {
  readonly #service: AuthService;
  readonly #profile: Profile;
  readonly #config: AuthConfig;
  readonly #log: AuthServiceOptions["log"];

  constructor(options: AuthServiceOptions) {
    this.#service = new AuthService(options);
    this.#profile = options.host.profile;
    this.#config = options.config;
    this.#log = options.log;
  }

  /** Does what an administrator typed. */
  perform(action: AuthAction): ActionResult {
    const start = this.#log.entries.length;
    this.#service.forgetDeath();
    const { text, exitCode, answer } = this.#run(action);
    const { deathExplanation: explanation, deathExitCode: death } = this.#service;
    return {
      command: action.command,
      output: text,
      exitCode,
      ...(answer === undefined ? {} : { answer }),
      ...this.linesSince(start),
      ...(explanation === undefined ? {} : { explanation }),
      ...(death === undefined ? {} : { death }),
    };
  }

  /** The log from an entry on, lines of workers first. */
  linesSince(start: number): Pick<ActionResult, "entries" | "lines"> {
    const { authPrintsAreLost } = this.#profile.facts;
    const added = this.#log.entries
      .slice(start)
      .filter(({ kind }) => !(authPrintsAreLost && kind === "print"));
    const entries = [...added.filter(isOfWorker), ...added.filter((entry) => !isOfWorker(entry))];
    return {
      entries,
      lines: entries.flatMap(({ kind, ...line }) => (kind === "log" && "level" in line ? [line] : [])),
    };
  }

  /** Starts the process auth, as the first client of a server does. Returns what it logged. */
  start(): Pick<ActionResult, "entries" | "lines"> {
    const start = this.#log.entries.length;
    this.#service.ask(() => undefined);
    return this.linesSince(start);
  }

  /** Stops the server. Returns what it logged meanwhile. */
  stop(): Pick<ActionResult, "entries" | "lines"> {
    const start = this.#log.entries.length;
    this.#service.stop();
    return this.linesSince(start);
  }

  /** The modules that scripts required in vain. */
  get missingModules(): readonly MissingModule[] {
    return this.#service.missingModules;
  }

  #run(action: AuthAction): CommandOutput {
    switch (action.kind) {
      case "sleep":
        this.#service.sleep(action.milliseconds);
        return output({}, 0);
      case "auth test":
        return this.#test(action);
      case "auth login":
        return this.#login(action);
      case "auth lookup":
        return this.#lookUp(action);
      case "auth cache flush":
        return this.#flush(action.users);
      case "user":
        return this.#user(action);
    }
  }

  #flush(users: readonly string[]): CommandOutput {
    const flushed = this.#service.ask((auth) => auth.answers.flush(users));
    return flushOutput("problem" in flushed ? undefined : flushed.value, this.#profile.facts);
  }

  #test(action: AuthTest): CommandOutput {
    const tried = this.#authenticate(action, false);
    if ("text" in tried) return tried;
    return answering(authTestOutput(testedOf(action, tried), "auth test", this.#profile.facts), tried);
  }

  #login(action: AuthLogin): CommandOutput {
    const tried = this.#authenticate(action, true);
    if ("text" in tried) return tried;
    const userdb = tried.result === "ok" ? this.#followUp(tried) : undefined;
    return answering(authLoginOutput(testedOf(action, tried), userdb, this.#profile.facts), tried);
  }

  #authenticate(action: AuthTest | AuthLogin, isLogin: boolean): Authenticated | CommandOutput {
    const { facts } = this.#profile;
    const mechanism = (action.mechanism ?? "plain").toUpperCase();
    const isKnown = this.#config.mechanisms.includes(mechanism.toLowerCase());
    if (action.mechanism !== undefined && (!facts.doveadmChoosesMechanisms || !isKnown))
      return mechanismOutput(mechanism, action.kind.replace("auth ", ""), facts);
    const { user, password, masterUser, kind } = action;
    const tried = this.#service.ask((auth) =>
      auth.authenticate({
        user,
        password,
        masterUser,
        mechanism,
        isLogin,
        client: this.#client(action.info),
      }),
    );
    if (!("problem" in tried)) return tried.value;
    const shown = tried.problem === "died" ? disconnectedOutput(user, kind, facts) : unreachableOutput(facts);
    return { ...shown, answer: { outcome: tried.problem, fields: {} } };
  }

  /** The look-up in the userdb that follows an authentication, which the server has forgotten if it proxies. */
  #followUp({ request }: Authenticated): UserdbOutcome {
    if (request === undefined) return { problem: "Internal auth failure" };
    if (["proxy", "nologin"].some((name) => request.fields.has(name))) {
      this.#service.logForgottenRequest();
      return { problem: "Internal auth failure" };
    }
    const found = this.#service.ask((auth) => auth.lookUpLogin(request));
    if ("problem" in found) return { problem: "Disconnected from auth server, aborting" };
    if (found.value.result === "ok") return found.value;
    return {
      problem:
        found.value.result === "user_unknown"
          ? "Authenticated user not found from userdb, auth lookup id=1"
          : "Internal auth failure",
    };
  }

  #lookUp({ users, info, field }: AuthLookup): CommandOutput {
    const lookups = users.map((user) => ({
      user,
      answer: this.#asked((auth) => auth.lookUpPassword(user, this.#client(info))),
    }));
    const fieldsOf = ({ names, fields }: AuthRequest) => [
      { name: "user", value: names.user },
      ...fields.all().filter(({ hidden }) => !hidden),
    ];
    return {
      ...authLookupOutput(lookups, field, this.#profile.facts),
      ...answerOf(lookups[0]?.answer, fieldsOf),
    };
  }

  #user({ masks, info, field, userdbOnly, isName }: UserLookup): CommandOutput {
    const { facts } = this.#profile;
    const client = this.#client(info);
    if (!isName && masks.some(isMask)) {
      const list = this.#asked((auth) => auth.listUsers(masks, client)) ?? {
        names: [],
        failed: true,
        isDead: true,
      };
      const outcome = list.failed ? "internal_failure" : "ok";
      return { ...userListOutput(list, masks, facts), answer: { outcome, fields: {}, users: list.names } };
    }
    const lookups = masks.map((user) => ({
      user,
      answer: this.#asked((auth) => auth.lookUpUser(user, client)),
    }));
    const fieldsOf = ({ userdbFields }: AuthRequest) => userdbFields?.all() ?? [];
    return {
      ...userOutput(lookups, { field, userdbOnly, facts }),
      ...answerOf(lookups[0]?.answer, fieldsOf),
    };
  }

  #asked<T>(run: (auth: AuthProcess) => T): T | undefined {
    const asked = this.#service.ask(run);
    return "problem" in asked ? undefined : asked.value;
  }

  #client(info: AuthInfo) {
    return clientOf(info);
  }
}

/** Adds what a client was told as data. */
function answering(shown: CommandOutput, { result, reply }: Authenticated): CommandOutput {
  const fields = reply.fields
    .filter((field) => field !== "")
    .map((field) => {
      const end = field.indexOf("=");
      return end < 0 ? [field, ""] : [field.slice(0, end), field.slice(end + 1)];
    });
  return { ...shown, answer: { outcome: result, fields: Object.fromEntries(fields) } };
}

/** The answer to a look-up as data; without one the process auth died. */
function answerOf(
  found: { readonly result: CommandAnswer["outcome"]; readonly request: AuthRequest } | undefined,
  fieldsOf: (request: AuthRequest) => readonly { readonly name: string; readonly value: string }[],
): { readonly answer: CommandAnswer } {
  if (found === undefined) return { answer: { outcome: "died", fields: {} } };
  const fields = found.result === "ok" ? fieldsOf(found.request) : [];
  return {
    answer: {
      outcome: found.result,
      fields: Object.fromEntries(fields.map(({ name, value }) => [name, value])),
    },
  };
}

function testedOf({ user }: AuthTest | AuthLogin, { result, reply }: Authenticated): TestedAuthentication {
  return { user, result, fields: reply.fields };
}

function isOfWorker(entry: TranscriptEntry): boolean {
  return entry.kind === "log" ? entry.prefix.startsWith("auth-worker") : true;
}
