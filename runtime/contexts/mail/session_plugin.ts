import type { MailUser } from "../../server/storage/mail_user.ts";
import type { LoadedScript } from "../script.ts";
import type { MailProcess } from "./mail_process.ts";

/** A session as plugins of the server find it. */
export interface PluginSession {
  readonly user: MailUser;
  readonly served: MailProcess;
  /** The script that mail_lua keeps for the user. */
  readonly script: LoadedScript | undefined;
}

/** A plugin of the server that has a part in sessions, beside mail_lua. */
export interface SessionPlugin {
  /** Called when mail_lua has met the user. */
  created(session: PluginSession): void;
  /** Called when mail_lua has taken leave of the user, while there are mailboxes. */
  leaving(session: PluginSession): void;
}
