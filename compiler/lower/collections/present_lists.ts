import { ignoresAbsentRest, isMadeOfPresent, mayBeAbsent } from "../../dataflow/index.ts";
import { eachBlock, type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { isPositive, isWhole, rangeOf } from "../../numbers/index.ts";
import { unreadLength } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { ours } from "../context/ours.ts";
import { collectorOf, transformKeptLiteral } from "./kept_elements.ts";
import { transformCollectionList } from "./plain_collections.ts";

const present = () => lua.createIdentifier("____present");

/** `[first, last]` as `present(first, last)`, where it makes no difference which of them are undefined. */
function transformList(node: ts.ArrayLiteralExpression, context: ModuleContext): Lua.Expression {
  const { meaning } = context.lowering;
  if (!node.parent) return context.superTransformExpression(node);
  const listed = transformCollectionList(node, context);
  if (listed) return listed;
  if (isMadeOfPresent(node, meaning)) {
    const values = tstl.expressions.transformOrderedExpressions(context, node.elements);
    return lua.createCallExpression(present(), values, node);
  }
  return (
    transformKeptLiteral(node, context) ??
    transformUnread(node, context) ??
    context.superTransformExpression(node)
  );
}

/** `Array.from({ length: 3 })` as `filled(3, false)`, where nobody reads the elements. */
export function transformUnread(node: ts.Expression, context: ModuleContext): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const length = node.parent && unreadLength(node, meaning);
  if (!length) return undefined;
  const value = context.transformExpression(length);
  const isPlace = isWhole(length, meaning) && isPositive(rangeOf(length, meaning));
  const size =
    isPlace || ts.isArrayLiteralExpression(node)
      ? value
      : lua.createCallExpression(lua.createIdentifier("____clamp"), [
          value,
          lua.createNumericLiteral(2 ** 32),
        ]);
  return lua.createCallExpression(
    lua.createIdentifier("____filled"),
    [size, lua.createBooleanLiteral(false)],
    node,
  );
}

function isDots(node: Lua.Expression | undefined): boolean {
  if (!node || !lua.isTableExpression(node) || node.fields.length !== 1) return false;
  return lua.isDotsLiteral(node.fields[0]!.value);
}

/** Makes `local names = {...}` of the rest parameters that may be without their undefined arguments `present(...)`. */
export function withPresentRest(
  file: ts.SourceFile,
  context: ModuleContext,
  statements: Lua.Statement[],
): Lua.Statement[] {
  const { meaning } = context.lowering;
  const names = new Map(
    meaning.facts.ofKind(ts.SyntaxKind.Parameter, file).flatMap((node) => {
      if (!node.dotDotDotToken) return [];
      const isPresent = isDoubtful(node, context) && ignoresAbsentRest(node, meaning);
      const collector = isPresent ? "____present" : collectorOf(node, context);
      if (!collector) return [];
      const { symbolId } = tstl.identifiers.transformIdentifier(context, node.name as ts.Identifier);
      return symbolId === undefined ? [] : [[symbolId, collector] as const];
    }),
  );
  if (names.size > 0)
    eachBlock(statements, ({ statements: block }) => {
      for (const statement of block) makePresent(statement, names);
    });
  return statements;
}

function isDoubtful(node: ts.ParameterDeclaration, { lowering: { meaning } }: ModuleContext): boolean {
  const type = meaning.typeOf(node);
  const [element] = meaning.checker.isArrayType(type)
    ? meaning.checker.getTypeArguments(type as ts.TypeReference)
    : [];
  return element !== undefined && mayBeAbsent(element, node, meaning);
}

function makePresent(statement: Lua.Statement, names: ReadonlyMap<Lua.SymbolId, string>): void {
  if (!lua.isVariableDeclarationStatement(statement) || !isDots(statement.right?.[0])) return;
  const id = statement.left[0]?.symbolId;
  const collector = id === undefined ? undefined : names.get(id);
  if (collector === undefined) return;
  statement.right = [lua.createCallExpression(lua.createIdentifier(collector), [lua.createDotsLiteral()])];
}

/** The visitor for literals of arrays. */
export const listVisitors = {
  [ts.SyntaxKind.ArrayLiteralExpression]: (node: ts.ArrayLiteralExpression, context: TransformationContext) =>
    transformList(node, ours(context)),
};
