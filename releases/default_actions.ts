import type { Context } from "./contexts/context.ts";
import { CONTEXTS, contextsOf, HOOKS } from "./hooks.ts";

/** A comment of Lua, of one line or of several. */
const COMMENT = /--(?:\[(=*)\[[\s\S]*?\]\1\]|[^\n]*)/g;

/**
 * The commands that call the hooks of a script which no session of a user would call, in the order of the context.
 * Undefined for a script without hooks, and for one with hooks of sessions alone, or beside those of an unrelated kind.
 */
export function defaultActions(lua: string, user: string): string[] | undefined {
  const code = lua.replace(COMMENT, "");
  const named = HOOKS.filter((hook) => new RegExp(`\\b${hook}\\b`).test(code));
  const contexts = new Set(named.map(contextsOf).flatMap((names) => (names.length === 1 ? names : [])));
  const found: readonly Context[] = [...contexts].map((name) => CONTEXTS[name]);
  const called = found.filter(({ besides = [] }) => [...contexts].some((name) => besides.includes(name)));
  if (called.length === 0 && found.some(({ isOfSessions }) => isOfSessions)) return undefined;
  const actions = found.flatMap((context) => context.actions ?? []);
  const typed = actions.filter(({ hooks }) => hooks.some((hook) => named.includes(hook)));
  return typed.length === 0 ? undefined : typed.map(({ command }) => command.replace(USER, user));
}

/** The place of a user's name in a command. */
const USER = "{user}";
