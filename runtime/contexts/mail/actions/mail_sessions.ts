import type { Service } from "../../../../releases/index.ts";
import type { Process } from "../../../server/process/process.ts";
import type { Account } from "../../../server/storage/account.ts";
import type { MailLogins } from "../logins.ts";
import type { MailSession, SessionOptions } from "../session.ts";
import type { SessionPlugin } from "../session_plugin.ts";

/** The scripts of the sessions in which actions happen. */
export interface MailScripts {
  /** The script of mail_lua. */
  readonly mail?: { readonly name: string; readonly text: string };
  readonly plugins: readonly SessionPlugin[];
}

/** A session for an action. */
export interface ActionSession {
  readonly service: Service;
  readonly command?: string;
  readonly account?: Account;
  readonly beside?: MailSession;
  /** The process that serves the session, where it is there already. */
  readonly process?: Process;
  readonly sessionId?: string;
  readonly prefixes?: NonNullable<SessionOptions["prefixes"]>;
}

/** Opens sessions with the scripts of a server. */
export class MailSessions {
  readonly #logins: MailLogins;
  readonly #scripts: MailScripts;

  constructor(logins: MailLogins, scripts: MailScripts) {
    this.#logins = logins;
    this.#scripts = scripts;
  }

  open(user: string, session: ActionSession): MailSession {
    const { mail, plugins } = this.#scripts;
    return this.#logins.login(user, {
      ...session,
      script: mail?.text,
      scriptName: mail?.name ?? "",
      plugins,
    });
  }
}
