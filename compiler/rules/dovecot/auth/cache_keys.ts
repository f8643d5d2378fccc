import { isAlive, lifeOf } from "../../../../releases/index.ts";
import { type Hooks, isHookFunction } from "../../../contexts/index.ts";
import { returnsOf } from "../../../dataflow/index.ts";
import type { Report } from "../../../diagnostics/index.ts";
import { type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";

const CACHE_KEY = /^auth_\w+_get_cache_key$/;
/** `%{user}`, `%{user | domain}`; the name is what stands before a filter. */
const VARIABLE = /%\{\s*(?<name>[^}|\s]*)/g;

/** Keys of the cache under which users would find the answer of another one. */
export function checkCacheKeys(hooks: Iterable<Hooks>, meaning: Meaning, report: Report): void {
  for (const { all } of hooks) {
    for (const { name, value } of all) {
      if (!CACHE_KEY.test(name) || !isHookFunction(value) || !value.body) continue;
      const keys = ts.isBlock(value.body)
        ? returnsOf(value, meaning).flatMap(({ expression }) => expression ?? [])
        : [value.body];
      for (const key of keys) {
        const problem = problemOf(key, meaning);
        if (problem !== undefined) report("shared-cache-key", key, { problem });
      }
    }
  }
}

/** Tells what is wrong with a key that is written as it is. */
function problemOf(written: ts.Expression, meaning: Meaning): string | undefined {
  const type = meaning.typeOf(skipTypes(written));
  if (!type.isStringLiteral()) return undefined;
  const names = [...type.value.matchAll(VARIABLE)].map(({ groups }) => groups?.name ?? "");
  if (names.length === 0) return "has no variable";
  const unknown = names.find((name) => !isVariable(name, meaning.release));
  return unknown === undefined ? undefined : `has the variable '${unknown}', which the server does not know`;
}

/** Members of the request that are no variables. */
const OTHERS = /^(?:log_|var_expand$|response_from_template$|password_verify$|event$|passdb|userdb|skip_)/;

/** A name with a colon asks a provider: `%{passdb:uid}`. */
function isVariable(name: string, release: string): boolean {
  if (name.includes(":")) return true;
  const life = lifeOf("auth_request", name);
  return life.since !== undefined && isAlive(life, release) && !OTHERS.test(name);
}
