import type { MailSession, Outcome } from "./contexts/mail/session.ts";
import type { UnloadedScript } from "./contexts/unloaded.ts";
import type { MissingModule } from "./missing_module.ts";
import { Script } from "./script.ts";
import type { MailUser } from "./server/storage/mail_user.ts";

/** A user's session. */
export interface Session {
  /** How far it got. */
  readonly outcome: Outcome;
  /**
   * The exit status of the server's process: 0, 75 (refused), 134 (panic), 139 (segmentation fault); up to 2.3.15
   * also what the script gave to `os.exit`.
   */
  readonly exitCode: number;
  /** The user of the session. */
  readonly user: MailUser;
  /** The script that mail_lua keeps for the user (`mail_lua_plugin_get_script`), if it kept one. */
  readonly script: Script | undefined;
  /** Set when the server unloaded the script at once, because it has no mail_user_created: what it defines instead. */
  readonly unloaded: UnloadedScript | undefined;
  /** The modules that scripts of the session's process required and that were not found. */
  readonly missingModules: readonly MissingModule[];
  /** What happened, in our words, when the session was refused or the process died. */
  readonly explanation: string | undefined;
  /** Ends the session: runs the deinit hooks. Returns the same session. */
  logout(): Session;
}

/**
 * What users of the package see of a session. A class, because each object literal with getters would leave
 * something behind that keeps the whole session alive until a full collection.
 */
export class LoggedIn implements Session {
  readonly user: MailUser;
  readonly script: Script | undefined;
  readonly #session: MailSession;

  constructor(session: MailSession) {
    this.#session = session;
    this.user = session.user;
    this.script = session.script === undefined ? undefined : new Script(session.script, this.user.process);
  }

  get outcome(): Outcome {
    return this.#session.outcome;
  }

  get exitCode(): Session["exitCode"] {
    return this.#session.exitCode;
  }

  get unloaded(): UnloadedScript | undefined {
    return this.#session.unloaded;
  }

  get missingModules(): readonly MissingModule[] {
    return [...this.user.process.missingModules.values()];
  }

  get explanation(): string | undefined {
    return this.#session.explanation;
  }

  logout(): this {
    this.#session.logout();
    return this;
  }
}
