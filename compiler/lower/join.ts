import ts from "typescript";
import { kindOfType } from "../analyse/type_text.ts";
import type { ModuleContext } from "./context.ts";
import { numberTextName } from "./text.ts";
import { type Lua, lua } from "./tstl.ts";

/** The library function behind `array.map`; the linker adds it because it is named. */
const mapFunction = "__TS__ArrayMap";

/** `numbers.join(separator)`: table.concat alone would print whole numbers of the server as `3.0`. */
export function transformJoin(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "join" || node.questionDotToken)
    return undefined;
  const { meaning } = context.lowering;
  const [element] = meaning.checker.isArrayType(meaning.typeOf(expression.expression))
    ? meaning.checker.getTypeArguments(meaning.typeOf(expression.expression) as ts.TypeReference)
    : [];
  const kind = element && kindOfType(element, meaning);
  if (kind !== "whole" && kind !== "number") return undefined;
  const texts = [context.transformExpression(expression.expression), textOfElement()];
  const separator = given[0] ? context.transformExpression(given[0]) : lua.createStringLiteral(",");
  const concat = lua.createTableIndexExpression(
    lua.createIdentifier("table"),
    lua.createStringLiteral("concat"),
  );
  const mapped = lua.createCallExpression(lua.createIdentifier(mapFunction), texts, node);
  return lua.createCallExpression(concat, [mapped, separator], node);
}

/** `function(_, value) return number_text(value) end` */
function textOfElement(): Lua.Expression {
  const value = lua.createIdentifier("____value");
  const text = lua.createCallExpression(lua.createIdentifier(numberTextName), [lua.cloneIdentifier(value)]);
  const body = lua.createBlock([lua.createReturnStatement([text])]);
  const parameters = [lua.createAnonymousIdentifier(), value];
  return lua.createFunctionExpression(body, parameters, undefined, lua.NodeFlags.Inline);
}
