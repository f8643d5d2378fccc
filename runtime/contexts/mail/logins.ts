import { ConfigurationError } from "../../errors.ts";
import type { Process } from "../../server/process/process.ts";
import type { Account } from "../../server/storage/account.ts";
import type { Host, ProcessOptions } from "../host.ts";
import { MailProcess } from "./mail_process.ts";
import { MailSession, type SessionOptions } from "./session.ts";

/** A login, and the script that meets it. */
export interface MailLogin extends ProcessOptions, Pick<SessionOptions, "plugins" | "prefixes" | "command"> {
  /** The script of mail_lua, if the server has one. */
  readonly script: string | undefined;
  readonly scriptName: string;
  readonly sessionId?: string;
  /** The process that serves the session, where it is there already. */
  readonly process?: Process;
  /** The account, where it is none of the world's. */
  readonly account?: Account;
  /** A session whose process serves this one as well. */
  readonly beside?: MailSession;
}

/** What logins find on the server. */
export interface MailLoginsOptions {
  readonly host: Host;
  readonly accounts: ReadonlyMap<string, Account>;
  /** True if the server keeps attributes of mailboxes. */
  readonly attributes: boolean;
}

/** The way of users into processes that serve mail. */
export class MailLogins {
  readonly #options: MailLoginsOptions;
  #sessions = 0;

  constructor(options: MailLoginsOptions) {
    this.#options = options;
  }

  /** Logs a user in: loads the script and runs its hooks up to mail_user_created. */
  login(username: string, login: MailLogin): MailSession {
    const { host, attributes } = this.#options;
    const { script, scriptName, plugins, prefixes, command } = login;
    const served = this.#processFor(login);
    const session = new MailSession({
      account: login.account ?? this.#account(username, script === undefined ? undefined : scriptName),
      served,
      sessionId: login.sessionId ?? `S${++this.#sessions}`,
      attributes,
      script,
      scriptName,
      sandbox: host.sandbox,
      engine: host.engine,
      ...(plugins && { plugins }),
      ...(prefixes && { prefixes }),
      ...(command !== undefined && { command }),
    });
    session.login();
    return session;
  }

  #processFor(login: MailLogin): MailProcess {
    const { service, beside } = login;
    if (beside === undefined) return new MailProcess(login.process ?? this.#options.host.startProcess(login));
    const problem = beside.outcome === "running" ? beside.served.refusal(service) : "it is not open here";
    if (problem === undefined) return beside.served;
    throw noProcess(problem);
  }

  #account(username: string, scriptName: string | undefined): Account {
    const { accounts } = this.#options;
    const account = accounts.get(username);
    if (account === undefined)
      throw new ConfigurationError({
        code: "unknown-user",
        message: `There is no user ${username} in the world.`,
        hint: describeUsers([...accounts.keys()]),
        location: `users.${username}`,
      });
    if (scriptName === undefined) return account;
    // The plugin finds its script through a setting, which scripts can read as well. A % in it begins a variable.
    const setting = scriptName.replaceAll("%", "%%");
    return { ...account, settings: new Map([["mail_lua_script", setting], ...account.settings]) };
  }
}

/** Why the process of another session cannot serve one more. */
export function noProcess(problem: string): ConfigurationError {
  return new ConfigurationError({
    code: "no-process",
    message: `The process of the other session cannot serve this one: ${problem}.`,
    hint: "Name an open session of the same Dovecot and service, which is not doveadm.",
    location: "beside",
  });
}

/** How many users a hint names. */
const MOST_USERS = 10;

function describeUsers(users: readonly string[]): string {
  if (users.length === 0) return 'The world has no users. Add one, as in "users": { "alice": {} }.';
  const more = users.length > MOST_USERS ? ` and ${users.length - MOST_USERS} more` : "";
  return `Users: ${users.slice(0, MOST_USERS).join(", ")}${more}.`;
}
