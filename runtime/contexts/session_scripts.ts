import { scriptRoles } from "../../releases/index.ts";
import type { PushWorld } from "../server/world/push_world.ts";
import type { Host } from "./host.ts";
import type { MailScripts } from "./mail/actions/mail_sessions.ts";
import { PushPlugin } from "./push_notification/push_plugin.ts";

/** The sources that scripts of sessions are chosen from. */
export interface SessionScriptsOptions {
  readonly host: Host;
  readonly push: PushWorld | undefined;
  /** The texts of scripts by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** The scripts of sessions in which mail changes: the first one is that of the plugins whose hooks it names. */
export function sessionScripts({ host, push, texts }: SessionScriptsOptions): MailScripts {
  const [[name, text] = ["", ""]] = texts;
  const { isMail, drivers } = scriptRoles({ name, text, push, release: host.profile.release });
  const plugins = drivers.length === 0 ? [] : [new PushPlugin({ host, drivers, texts })];
  return { plugins, ...(isMail && { mail: { name, text } }) };
}
