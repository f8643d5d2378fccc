import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import type { PatternUse } from "../../patterns/index.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { asPlace, asTruth } from "./found.ts";

/** The text and the regular expression, evaluated in the order in which they are written, and the other arguments. */
function transformParts({ text, pattern, others }: PatternUse, context: ModuleContext): Lua.Expression[] {
  const isFirst = pattern.pos < text.pos;
  const written = isFirst ? [pattern, text, ...others] : [text, pattern, ...others];
  const [first, second, ...rest] = tstl.expressions.transformOrderedExpressions(context, written);
  return isFirst ? [second!, first!, ...rest] : [first!, second!, ...rest];
}

/** The use of an expression that is a value: a table with its pattern and with what searches for it. */
export function transformValueUse(use: PatternUse, context: ModuleContext): Lua.Expression {
  const values = transformParts(use, context);
  const call = (name: string) => lua.createCallExpression(lua.createIdentifier(name), values, use.call);
  switch (use.method) {
    case "test":
      return asTruth(call("____find_value"), use, context);
    case "search":
      return asPlace(call("____find_value"), use);
    case "replace":
      return call("____replace_value");
    default:
      return call("____match_value");
  }
}
