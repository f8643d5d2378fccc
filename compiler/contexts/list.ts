import type { Context, HookDescription, RefusalFunction } from "./context.ts";
import { mail } from "./mail/index.ts";

/** The kinds of scripts that can be compiled. The first is that of an entry that shows none. */
export const contexts: readonly [Context, ...Context[]] = [mail];

/** The hook of a name, in one of some kinds of scripts. */
export function hookNamed(name: string, among: readonly Context[] = contexts): HookDescription | undefined {
  for (const { hooks } of among) {
    const found = hooks.find((hook) => hook.name === name);
    if (found) return found;
  }
  return undefined;
}

/** The functions of all kinds of scripts whose calls hooks return. */
export const refusalFunctions: readonly RefusalFunction[] = contexts.flatMap(({ refusal }) => refusal ?? []);
