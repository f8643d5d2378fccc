import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { accessOf, isMixed, type ListKinds, listKinds, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Methods whose result for a text is never false or nil, so that `and … or` can choose. */
const alwaysTrue = new Set(["slice", "concat", "indexOf", "lastIndexOf", "toString", "charAt"]);

function kindsOf(node: ts.Expression, context: ModuleContext): ListKinds {
  return listKinds(context.lowering.meaning.typeOf(node), context.lowering.meaning);
}

/** An expression as a variable, which can be used twice. */
function settled(node: ts.Expression, context: ModuleContext): Lua.Identifier {
  const value = context.transformExpression(node);
  if (lua.isIdentifier(value)) return value;
  return tstl.expressions.moveToPrecedingTemp(context, value, node) as Lua.Identifier;
}

/** `value.length or #value` for what may be a text, an array, or an object with a length; `#list` for `list["length"]`. */
export function transformLength(
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!isRead(node)) return undefined;
  const kinds = kindsOf(node.expression, context);
  const { texts, lists, open, others } = kinds;
  if (texts.length + lists.length + open.length === 0) return undefined;
  if (open.length + others.length === 0) {
    const list = context.transformExpression(node.expression);
    return lua.createUnaryExpression(list, lua.SyntaxKind.LengthOperator, node);
  }
  const value = settled(node.expression, context);
  const field = lua.createTableIndexExpression(lua.cloneIdentifier(value), lua.createStringLiteral("length"));
  const size = lua.createUnaryExpression(lua.cloneIdentifier(value), lua.SyntaxKind.LengthOperator);
  return lua.createBinaryExpression(field, size, lua.SyntaxKind.OrOperator, node);
}

/** Returns true if an access reads; one that lowering makes does. */
function isRead(node: ts.Node): boolean {
  const written = ts.getOriginalNode(node);
  return !written.parent || accessOf(written) === "read";
}

function isPlace(node: ts.Expression, { lowering: { meaning } }: ModuleContext): boolean {
  const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0;
  return meaning.parts(meaning.typeOf(node)).every(isNumber);
}

/** `element_of(value, 0)` for `value[0]` of what may be a text or an array, and `list["length"]`. */
export function transformElement(
  node: ts.ElementAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const key = skipTypes(node.argumentExpression);
  const { meaning } = context.lowering;
  const keyType = meaning.typeOf(key);
  if (keyType.isStringLiteral() && keyType.value === "length") return transformLength(node, context);
  if (!isMixed(kindsOf(node.expression, context)) || !isPlace(key, context)) return undefined;
  const [value, place] = tstl.expressions.transformOrderedExpressions(context, [node.expression, key]);
  if (!isRead(node)) {
    const one = lua.createNumericLiteral(1);
    const index = lua.createBinaryExpression(place!, one, lua.SyntaxKind.AdditionOperator);
    return lua.createTableIndexExpression(value!, index, node);
  }
  return lua.createCallExpression(lua.createIdentifier("____element_of"), [value!, place!], node);
}

/**
 * `value.slice(1)` of what may be a text or an array as
 *
 *     type(value) == "string" and string.sub(value, 2) or array_slice(value, 1)
 */
export function transformMixedCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const { texts, lists, others } = kindsOf(callee.expression, context);
  const [other] = [...lists, ...others];
  if (texts.length === 0 || !other || isNumberOnly(others)) return undefined;
  const value = settled(callee.expression, context);
  const branch = (type: ts.Type) => callOn(value, type, { node, callee, context });
  const text = branch(context.lowering.meaning.checker.getStringType());
  const list = branch(other);
  const name = lua.createStringLiteral("string");
  const kind = lua.createCallExpression(lua.createIdentifier("type"), [lua.cloneIdentifier(value)]);
  const isText = lua.createBinaryExpression(kind, name, lua.SyntaxKind.EqualityOperator);
  const isPlain = text.precedingStatements.length + list.precedingStatements.length === 0;
  if (isPlain && alwaysTrue.has(callee.name.text)) {
    const whenText = lua.createBinaryExpression(isText, text.result, lua.SyntaxKind.AndOperator);
    return lua.createBinaryExpression(whenText, list.result, lua.SyntaxKind.OrOperator, node);
  }
  const result = context.temporary(callee.name.text);
  const block = ({ precedingStatements, result: found }: typeof text) =>
    lua.createBlock([
      ...precedingStatements,
      lua.createAssignmentStatement(lua.cloneIdentifier(result), found),
    ]);
  context.addPrecedingStatements([
    lua.createVariableDeclarationStatement(result),
    lua.createIfStatement(isText, block(text), block(list)),
  ]);
  return lua.cloneIdentifier(result);
}

/** A number or a text has methods that are the same for both. */
function isNumberOnly(others: readonly ts.Type[]): boolean {
  return others.length > 0 && others.every(({ flags }) => (flags & ts.TypeFlags.Object) === 0);
}

interface MixedCall {
  readonly node: ts.CallExpression;
  readonly callee: ts.PropertyAccessExpression;
  readonly context: ModuleContext;
}

/** The call on a variable of one of the types. */
function callOn(value: Lua.Identifier, type: ts.Type, { node, callee, context }: MixedCall) {
  const { checker } = context.lowering.meaning;
  const object = context.standIn(() => lua.cloneIdentifier(value), type);
  const access = ts.factory.createPropertyAccessExpression(object, callee.name);
  const member = checker.getPropertyOfType(checker.getApparentType(type), callee.name.text);
  if (member) context.standFor(access, checker.getTypeOfSymbol(member));
  const call = ts.setOriginalNode(
    ts.factory.createCallExpression(access, undefined, node.arguments),
    ts.getOriginalNode(node),
  );
  return tstl.preceding.transformInPrecedingStatementScope(context, () => context.transformExpression(call));
}

/** Lets a loop over an array or something else ask for the iterator: TypeScriptToLua takes it for an array. */
export function prepareMixedLoop({ expression }: ts.ForOfStatement, context: ModuleContext): void {
  const { texts, lists, others } = kindsOf(expression, context);
  const [other] = [...texts, ...others];
  if (lists.length > 0 && other) context.takeFor(expression, other);
}
