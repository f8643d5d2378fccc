import { type Lua, lua } from "../../lua_tree/index.ts";
import type { Expression, PatternUse, SearchedForm } from "../../patterns/index.ts";

/** A call that uses a regular expression, with what it is in Lua. */
export interface PatternCall {
  readonly use: PatternUse;
  readonly expression: Expression;
  readonly form: SearchedForm;
  /** The pattern or the table, or the name of the constant that holds it. */
  readonly pattern: Lua.Expression;
  /** The text, and the arguments behind the pattern. */
  readonly values: readonly Lua.Expression[];
}

/** A function of Lua's string library. */
export const stringMember = (name: string): Lua.Expression =>
  lua.createTableIndexExpression(lua.createIdentifier("string"), lua.createStringLiteral(name));

/** The function that searches: string.find, or that for tables. */
export const finder = ({ form }: PatternCall): Lua.Expression =>
  form.kind === "tree" ? lua.createIdentifier("____find_tree") : stringMember("find");

/** The call of an own function with the text, the pattern, and what searches. */
export function callOf(
  call: PatternCall,
  name: string,
  more: readonly Lua.Expression[] = [],
): Lua.Expression {
  const given = [call.values[0]!, call.pattern, finder(call), ...more];
  return lua.createCallExpression(lua.createIdentifier(name), given, call.use.call);
}
