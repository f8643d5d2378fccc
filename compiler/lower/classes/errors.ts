import { errorNames, type Lua, lua, type TransformationContext } from "../../lua_tree/index.ts";
import { isErrorClass } from "../../representation/index.ts";
import { kindOfType, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { transformNewCollection } from "../collections/plain_collections.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { raise } from "../control_flow/protected.ts";
import { transformPatternLiteral } from "../patterns/literals.ts";
import { textOfName } from "../text/absent.ts";
import { index } from "./class_tables.ts";
import { plainInstanceOf, plainNew } from "./classes.ts";

/** Returns true if `Error(text)` or `new Error(text)` makes an error. */
function makesError(node: ts.CallExpression | ts.NewExpression, meaning: Meaning): boolean {
  if (!ts.isIdentifier(node.expression) || node.expression.text !== "Error") return false;
  const symbol = meaning.symbolOf(node.expression);
  return symbol !== undefined && meaning.isStandard(symbol);
}

/** `new TypeError(text)` where errors are objects. */
function transformNewObject(
  node: ts.CallExpression | ts.NewExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!isErrorClass(node.expression, context.lowering.meaning)) return undefined;
  const parts = [node.expression, ...(node.arguments ?? [])].map((part) => context.transformExpression(part));
  return plainNew(node, lua.createCallExpression(lua.createIdentifier("__TS__New"), parts, node), context);
}

/** The library's class of errors, which is one of our own in Lua. */
export function transformErrorClass(node: ts.Identifier, context: ModuleContext): Lua.Expression | undefined {
  const { errorObjects, meaning } = context.lowering;
  if (!errorObjects || !isErrorClass(node, meaning)) return undefined;
  return lua.createIdentifier(`____${node.text}`, node);
}

/** An error is its text: `new Error(text)` is `text`. */
export function transformNewError(
  node: ts.CallExpression | ts.NewExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (context.lowering.errorObjects) return transformNewObject(node, context);
  if (!makesError(node, context.lowering.meaning)) return undefined;
  const text = node.arguments?.[0];
  if (!text) return lua.createStringLiteral("", node);
  const { checker } = context.lowering.meaning;
  const value = context.transformExpression(text);
  const type = checker.getTypeAtLocation(text);
  if (checker.getNonNullableType(type) === type) return value;
  return lua.createBinaryExpression(value, lua.createStringLiteral(""), lua.SyntaxKind.OrOperator, node);
}

/** `problem.message` is the text itself. */
export function transformMessage(
  node: ts.PropertyAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning, errorObjects } = context.lowering;
  if (errorObjects || node.name.text !== "message" || node.questionDotToken) return undefined;
  return meaning.isError(meaning.typeOf(node.expression))
    ? context.transformExpression(node.expression)
    : undefined;
}

function isPlainError(node: ts.Expression, meaning: Meaning): boolean {
  const symbol = meaning.symbolOf(node);
  return symbol?.name === "Error" && meaning.isStandard(symbol);
}

/** `problem instanceof Error` is `type(problem) == "string"`. */
export function transformInstanceOf(
  node: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning, errorObjects } = context.lowering;
  if (node.operatorToken.kind !== ts.SyntaxKind.InstanceOfKeyword) return undefined;
  if (errorObjects || !isPlainError(node.right, meaning)) return plainInstanceOf(node, context);
  const type = lua.createCallExpression(lua.createIdentifier("type"), [
    context.transformExpression(node.left),
  ]);
  return lua.createBinaryExpression(
    type,
    lua.createStringLiteral("string"),
    lua.SyntaxKind.EqualityOperator,
    node,
  );
}

/**
 * The name behind `extends`, where classes are single tables. TypeScriptToLua writes `B.____super` for an exported base,
 * a field that these tables do not have.
 */
function namedBase(context: ModuleContext): Lua.Expression | undefined {
  const base = context.lowering.plain && context.classSuperInfos.at(-1)?.extendedTypeNode?.expression;
  return base && context.transformExpression(base);
}

/** `super.toString()` as `Base.__tostring(self)`: TypeScriptToLua would ask for the text of the class. */
export function transformSuperText(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { expression } = node;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "toString") return undefined;
  if (expression.expression.kind !== ts.SyntaxKind.SuperKeyword) return undefined;
  const method = index(context.transformExpression(expression.expression), "__tostring");
  return lua.createCallExpression(method, [lua.createIdentifier("self")], node);
}

/** `super` in a subclass of the library's errors, which are our own in Lua. */
export function transformBase(node: ts.SuperExpression, context: ModuleContext): Lua.Expression {
  const result = context.superTransformExpression(node);
  const base = namedBase(context) ?? (lua.isTableIndexExpression(result) ? result.table : result);
  const target = context.lowering.plain ? base : result;
  if (!context.lowering.errorObjects || !lua.isIdentifier(base) || base.symbolId === undefined) return target;
  const symbol = context.symbolInfoMap.get(base.symbolId)?.symbol;
  const isLibrary = symbol !== undefined && context.lowering.meaning.isStandard(symbol);
  if (isLibrary && errorNames.has(base.text)) {
    Object.assign(base, { text: `____${base.text}`, symbolId: undefined });
  }
  return target;
}

/** `throw new Error(text)` and `throw text` as `error(text, 0)`. */
function transformThrow(node: ts.ThrowStatement, context: ModuleContext): Lua.Statement {
  const { errorObjects, throwsOthers, meaning } = context.lowering;
  const { expression } = node;
  const isError = !throwsOthers || meaning.isError(meaning.typeOf(expression));
  const value = context.transformExpression(expression);
  const isText = errorObjects || isError || kindOfType(meaning.typeOf(expression), meaning) === "string";
  const thrown = isText ? value : lua.createCallExpression(lua.createIdentifier(textOfName), [value], node);
  return raise(context, thrown, { isError, node });
}

/** Visitors for what is thrown, and for what is made to be thrown. */
export const errorVisitors = {
  [ts.SyntaxKind.ThrowStatement]: (node: ts.ThrowStatement, context: TransformationContext) =>
    transformThrow(node, ours(context)),
  [ts.SyntaxKind.NewExpression]: (node: ts.NewExpression, context: TransformationContext) =>
    transformPatternLiteral(node, ours(context)) ??
    transformNewCollection(node, ours(context)) ??
    transformNewError(node, ours(context)) ??
    plainNew(node, context.superTransformExpression(node), ours(context)),
};
