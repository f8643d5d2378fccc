import { type Lua, lua } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";

/** Name of the constructor in TypeScriptToLua, and its name here. */
export const constructorName = "____constructor";
export const plainName = "init";

export function index(table: Lua.Expression, name: string): Lua.TableIndexExpression {
  return lua.createTableIndexExpression(table, lua.createStringLiteral(name));
}

export function call(name: string, given: Lua.Expression[], node?: ts.Node): Lua.Expression {
  return lua.createCallExpression(lua.createIdentifier(name), given, node);
}

export function isKey(expression: Lua.Expression, name: string): boolean {
  return lua.isStringLiteral(expression) && expression.value === name;
}
