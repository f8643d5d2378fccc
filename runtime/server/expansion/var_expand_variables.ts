import { type Expander, type Expansion, toBytes, type VariableSource } from "./expansion.ts";
import { expandHash } from "./var_expand_hash.ts";
import { expandIf } from "./var_expand_if.ts";

/** `%u` and its like. */
export function shortVariable(key: string, { letters, variables }: VariableSource): Expansion {
  const name = Object.hasOwn(letters, key) ? letters[key] : undefined;
  if (name !== undefined) return known(variables[name]);
  if (key === "%") return known("%");
  return unknown(key);
}

/** `%{user}`, `%{userdb:field}`, `%{sha256:user}`, `%{if;…}` and their like. */
export function longVariable(key: string, expander: Expander): Expansion {
  const { variables, providers } = expander.source;
  if (Object.hasOwn(variables, key)) return known(variables[key]);
  const colon = key.indexOf(":");
  const name = colon < 0 ? key : key.slice(0, colon);
  const data = colon < 0 ? "" : key.slice(colon + 1);
  if (Object.hasOwn(providers, name)) return known(providers[name]?.(data));
  if (/^if(;|$)/i.test(name)) return expandIf(key, expander);
  return expandHash(name, data, expander) ?? unknown(name);
}

function known(text = ""): Expansion {
  return { status: "known", text: toBytes(text) };
}

function unknown(name: string): Expansion {
  return { status: "unknown", text: `UNSUPPORTED_VARIABLE_${name}`, error: `Unknown variable '%${name}'` };
}
