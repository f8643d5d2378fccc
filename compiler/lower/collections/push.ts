import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { functionAround, isLibraryCall, type Meaning, runsProgram } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Methods that give the list itself, or a function that gets it. */
const sharing = new Set(
  "every fill filter find findIndex findLast findLastIndex flatMap forEach map reduce reduceRight reverse some sort".split(
    " ",
  ),
);

/**
 * Returns true if a use of a list gives it to nobody who could change it later: `list.length`, `for (const x of list)`.
 */
function isOwnUse(node: ts.Node, meaning: Meaning): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return !sharing.has(parent.name.text);
  if (ts.isElementAccessExpression(parent)) return parent.expression === node;
  if (ts.isCallExpression(parent)) return isLibraryCall(parent, meaning);
  return ts.isForOfStatement(parent) || ts.isReturnStatement(parent) || ts.isSpreadElement(parent);
}

/** Returns true if a list is a variable of one function, and no other function can have it. */
function isUnshared(list: ts.Expression, meaning: Meaning): boolean {
  const symbol = ts.isIdentifier(list) ? meaning.symbolOf(list) : undefined;
  const declaration = symbol?.valueDeclaration;
  const home = declaration && functionAround(declaration);
  if (!home || !ts.isVariableDeclaration(declaration) || !declaration.initializer) return false;
  if (!ts.isArrayLiteralExpression(declaration.initializer)) return false;
  return meaning.facts
    .usesWithin(home, symbol)
    .every(
      ({ node, access }) =>
        access === "declaration" || (functionAround(node) === home && isOwnUse(node, meaning)),
    );
}

/**
 * `list.push(next())` as `table.insert(list, next())`, where `next` is the program's: it may add to the list as well, so
 * that `list[#list + 1] = next()` would write to a place that is taken by then.
 */
export function transformPush(node: ts.CallExpression, context: ModuleContext): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const { expression, arguments: given } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "push") return undefined;
  const [value, ...others] = given;
  if (!value || others.length > 0 || ts.isSpreadElement(value)) return undefined;
  const { expression: receiver } = expression;
  if (!meaning.checker.isArrayType(meaning.typeOf(receiver)) || !runsProgram(value, meaning))
    return undefined;
  if (isUnshared(receiver, meaning)) return undefined;
  const [list, added] = tstl.expressions.transformOrderedExpressions(context, [receiver, value]);
  const insert = lua.createTableIndexExpression(
    lua.createIdentifier("table"),
    lua.createStringLiteral("insert"),
  );
  const call = (array: Lua.Expression) => lua.createCallExpression(insert, [array, added!], node);
  if (!tstl.types.expressionResultIsUsed(node)) return call(list!);
  const array = tstl.expressions.moveToPrecedingTemp(context, list!, receiver);
  context.addPrecedingStatements(lua.createExpressionStatement(call(array)));
  return lua.createUnaryExpression(array, lua.SyntaxKind.LengthOperator, node);
}
