import { type Lua, lua } from "../../lua_tree/index.ts";

/** Words with which names of functions begin that give what the rest of the name says. */
const verbs = new Set(["get", "read", "parse", "find", "load", "make", "create", "fetch", "collect", "to"]);

/** Names the result of a function after the function: `readSettings` and `settingsOf` give settings. */
function resultOf(name: string): string | undefined {
  const [first = "", ...rest] = name.split(/(?=[A-Z])|_/);
  if (rest.at(-1) === "Of") return name.slice(0, -2);
  if (!verbs.has(first) || rest.length === 0) return undefined;
  const noun = name.slice(first.length).replace(/^_/, "");
  return noun.charAt(0).toLowerCase() + noun.slice(1);
}

function memberName({ index }: Lua.TableIndexExpression): string | undefined {
  return lua.isStringLiteral(index) ? index.value : undefined;
}

/**
 * What a variable for a value is called: `status` for `inbox:status()`, `storage` for `dovecot.storage`. Undefined for
 * values whose text says nothing.
 */
export function temporaryName(value: Lua.Expression): string | undefined {
  if (lua.isTableIndexExpression(value)) return memberName(value);
  if (lua.isMethodCallExpression(value)) return resultOf(value.name.text) ?? value.name.text;
  if (!lua.isCallExpression(value)) return undefined;
  const { expression } = value;
  if (lua.isIdentifier(expression)) return resultOf(expression.text) ?? "result";
  const name = lua.isTableIndexExpression(expression) ? memberName(expression) : undefined;
  return name === undefined ? undefined : (resultOf(name) ?? name);
}
