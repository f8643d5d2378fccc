import { auth } from "./auth/index.ts";
import type { Context, HookDescription } from "./context.ts";
import { mail } from "./mail/index.ts";
import { pushNotification } from "./push_notification/index.ts";
import type { ResultFunction } from "./result_function.ts";

/** The kinds of scripts that can be compiled. The first is that of an entry that shows none. */
export const contexts: readonly [Context, ...Context[]] = [mail, auth, pushNotification];

/** The hook of a name, in one of some kinds of scripts. */
export function hookNamed(name: string, among: readonly Context[] = contexts): HookDescription | undefined {
  for (const { hooks } of among) {
    const found = hooks.find((hook) => hook.name === name);
    if (found) return found;
  }
  return undefined;
}

/** The functions of all kinds of scripts whose calls hooks return. */
export const resultFunctions: readonly ResultFunction[] = contexts.flatMap(({ results }) => results);

/** Methods of the server that give more values in Lua than in TypeScript. */
export const multiples: ReadonlySet<string> = new Set(contexts.flatMap((context) => context.multiples));
