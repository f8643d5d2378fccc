import { toPlainValue, typeNameAt } from "../../engine/results.ts";
import { pop } from "../../engine/values.ts";
import type { Profile } from "../../profiles/profile.ts";
import type { LoadedScript } from "../script.ts";

/** A template by which answers are cached, or why there is none. */
export type CacheKey = { readonly key: string | undefined } | { readonly problem: string };

/** Asks the hook of a script for the template by which its answers are cached. Without the hook they are not. */
export function askCacheKey(
  script: LoadedScript,
  { facts }: Profile,
  hook: "auth_passdb_get_cache_key" | "auth_userdb_get_cache_key",
): CacheKey {
  if (!script.has(hook)) return { key: undefined };
  const error = script.call(hook, 0, 1);
  if (error !== undefined) return { problem: `${hook}() failed: ${error}` };
  const value = toPlainValue(script.L, -1);
  const type = typeNameAt(script.L, -1);
  pop(script.L, 1);
  if ("text" in value) {
    if (!facts.authCacheKeysNeedVariables || value.text === "" || value.text.includes("%{"))
      return { key: value.text };
    return {
      problem: `${hook}() failed: auth-cache: ${value.text}: Cache key must contain at least one variable`,
    };
  }
  return {
    problem: `${hook}() failed: db-lua: ${hook} invalid return value (expected string, got ${type})`,
  };
}
