import { CONTEXTS, type ContextName, contextsOf } from "./hooks.ts";
import { isAlive, type Life } from "./life.ts";

/** The Lua driver of push notifications without a file takes the state of mail_lua. */
export const pushTakesMailScript: Life = { removed: "2.4.0" };

/** A driver of push notifications with Lua. */
interface Driver {
  /** The path of its script; without one it takes the state of mail_lua. */
  readonly file?: string;
  readonly settings?: Readonly<Record<string, string>>;
}

/** A script of sessions, and what the world says of the plugins. */
export interface RoleChoice {
  readonly name: string;
  readonly text: string;
  readonly push: { readonly drivers?: readonly Driver[] } | undefined;
  readonly release: string;
}

/** The scripts that plugins of sessions load. */
export interface ScriptRoles {
  /** True if the script is that of mail_lua. */
  readonly isMail: boolean;
  /** The drivers of push_notification. */
  readonly drivers: readonly Driver[];
}

/** A comment of Lua, of one line or of several. */
const COMMENT = /--(?:\[(=*)\[[\s\S]*?\]\1\]|[^\n]*)/g;

/** Gives a script to the plugins whose hooks it names; to mail_lua if it names none. */
export function scriptRoles({ name, text, push, release }: RoleChoice): ScriptRoles {
  const isPush = namesHookOf("push_notification", text);
  const isMail = namesHookOf("mail", text) || !isPush;
  // Up to 2.3 a driver without a file takes the state of mail_lua.
  const isShared = isMail && isAlive(pushTakesMailScript, release);
  const own: Driver = isShared ? {} : { file: name };
  return { isMail, drivers: push?.drivers ?? (isPush ? [own] : []) };
}

/** Returns true if a script names a hook that only one kind of scripts has. */
function namesHookOf(context: ContextName, text: string): boolean {
  const code = text.replace(COMMENT, "");
  return CONTEXTS[context].hooks.some(
    (hook) => contextsOf(hook).length === 1 && new RegExp(`\\b${hook}\\b`).test(code),
  );
}
