import { auth } from "./contexts/auth.ts";
import type { Context } from "./contexts/context.ts";
import { mail } from "./contexts/mail.ts";
import { pushNotification } from "./contexts/push_notification.ts";
import type { Servers } from "./contexts/server.ts";

/** The kinds of scripts. Every kind has script_init and script_deinit. */
export const CONTEXTS = { mail, auth, push_notification: pushNotification } as const satisfies Readonly<
  Record<string, Context>
>;

export type ContextName = keyof typeof CONTEXTS;

/** The name that users write for a kind of scripts. */
export function wordOf(name: ContextName): string {
  const { word }: Context = CONTEXTS[name];
  return word ?? name;
}

/** What makes servers load the scripts whose hooks are called in the sessions of users. */
export const SESSION_SERVERS: Servers = sessionServers();

function sessionServers(): Servers {
  const contexts: readonly Context[] = Object.values(CONTEXTS);
  const servers = contexts.find(({ isOfSessions }) => isOfSessions)?.servers;
  if (servers === undefined) throw new Error("no kind of scripts is called in the sessions of users");
  return servers;
}

/** Names that old documentation had for hooks, with the real ones. */
export const FORMER_HOOKS: ReadonlyMap<string, "script_init" | "script_deinit"> = new Map([
  ["script_load", "script_init"],
  ["script_unload", "script_deinit"],
]);

/** The kinds of scripts that have a hook of this name. */
export function contextsOf(hook: string): ContextName[] {
  const names = Object.keys(CONTEXTS) as ContextName[];
  return names.filter((name) => CONTEXTS[name].hooks.some((known) => known === hook));
}

/** Every name that is a hook of some kind of script. */
export const HOOKS: readonly string[] = [
  ...new Set(Object.values(CONTEXTS).flatMap(({ hooks }): readonly string[] => hooks)),
];
