import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import {
  isPattern,
  isWalked,
  type Pattern,
  type PatternPart,
  partsOf,
  typeTakenApart,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { ModuleContext } from "../context/module_context.ts";
import { isOwnPattern } from "./own_patterns.ts";
import { readMember, restOf, typeOfMember } from "./pattern_members.ts";
import { declaredNames, firstValues, listOfValues, valueAt } from "./walked_patterns.ts";

type Value = () => Lua.Expression;

/** A value and the pattern that takes it apart. */
interface Taken {
  readonly value: Value;
  readonly type: ts.Type;
  readonly pattern: Pattern;
}

/**
 * `const { length, at: { zone = "UTC" } = {} } = list` as
 *
 *     local length = #list
 *     local at = list.at
 *     if at == nil then
 *         at = {}
 *     end
 *     local zone = at.zone
 *     …
 */
function takeApart(taken: Taken, context: ModuleContext): Lua.Statement[] {
  const { value, type, pattern } = taken;
  if (isWalked(pattern, context.lowering.meaning)) return takeWalked(taken, context);
  const object = context.standIn(value, type);
  return partsOf(pattern).flatMap((part) => {
    const target = settledTarget(part.target, context);
    const read = (): Lua.Expression =>
      part.key === undefined
        ? restOf(pattern, value(), context)
        : context.transformExpression(readMember(object, part.key, context));
    return [...target.before, ...takePart({ ...part, target: target.node }, { object, read }, context)];
  });
}

/**
 * `const [first, second = 2] = values` as
 *
 *     local first, second = first_values(values, 2)
 *     if second == nil then
 *         second = 2
 *     end
 */
function takeWalked({ value, type, pattern }: Taken, context: ModuleContext): Lua.Statement[] {
  const parts = partsOf(pattern);
  const names = declaredNames(pattern, context);
  if (names) {
    const defaults = parts.flatMap(({ target, initializer }) => {
      const name = tstl.identifiers.transformIdentifier(context, target as ts.Identifier);
      return orDefault(name, initializer, context);
    });
    return [...declare(names, firstValues(value(), pattern), context), ...defaults];
  }
  const list = context.temporary("values");
  const object = context.standIn(value, type);
  const taken = parts.flatMap((part) => {
    const target = settledTarget(part.target, context);
    const read = () => valueAt(lua.cloneIdentifier(list), part.key, pattern);
    return [...target.before, ...takePart({ ...part, target: target.node }, { object, read }, context)];
  });
  return [...declare(list, listOfValues(value(), pattern), context), ...taken];
}

interface Source {
  readonly object: ts.Identifier;
  readonly read: Value;
}

function takePart(part: PatternPart, { object, read }: Source, context: ModuleContext): Lua.Statement[] {
  const { target, initializer, key } = part;
  if (ts.isIdentifier(target) && isDeclared(target)) {
    const name = tstl.identifiers.transformIdentifier(context, target);
    return [
      ...inScope(context, () => declare(name, read(), context)),
      ...orDefault(name, initializer, context),
    ];
  }
  const local = context.temporary(nameOf(key));
  const before = [
    ...inScope(context, () => declare(local, read(), context)),
    ...orDefault(local, initializer, context),
  ];
  const type = typeOfMember(part, object, context);
  const value = () => lua.cloneIdentifier(local);
  if (isPattern(target)) return [...before, ...takeApart({ value, type, pattern: target }, context)];
  const assignment = ts.factory.createAssignment(target as ts.Expression, context.standIn(value, type));
  return [...before, ...context.transformStatements(ts.factory.createExpressionStatement(assignment))];
}

/** Returns true if a name is declared by the pattern, and not only assigned to. */
function isDeclared({ parent }: ts.Identifier): boolean {
  return ts.isBindingElement(parent);
}

function nameOf(key: PatternPart["key"]): string {
  return key !== undefined && typeof key !== "number" && ts.isIdentifier(key) ? key.text : "part";
}

function declare(
  name: Lua.Identifier | Lua.Identifier[],
  value: Lua.Expression,
  context: ModuleContext,
): Lua.Statement[] {
  const local = lua.createVariableDeclarationStatement(name, value);
  tstl.scopes.addScopeVariableDeclaration(tstl.scopes.peekScope(context), local);
  return [local];
}

/** Statements behind those that their expressions need. */
function inScope(context: ModuleContext, make: () => Lua.Statement[]): Lua.Statement[] {
  const { precedingStatements, result } = tstl.preceding.transformInPrecedingStatementScope(context, make);
  return [...precedingStatements, ...result];
}

/** `if name == nil then name = value end`. */
function orDefault(
  name: Lua.Identifier,
  initializer: ts.Expression | undefined,
  context: ModuleContext,
): Lua.Statement[] {
  if (!initializer) return [];
  const isMissing = lua.createBinaryExpression(
    lua.cloneIdentifier(name),
    lua.createNilLiteral(),
    lua.SyntaxKind.EqualityOperator,
  );
  const set = inScope(context, () => [
    lua.createAssignmentStatement(lua.cloneIdentifier(name), context.transformExpression(initializer)),
  ]);
  return [lua.createIfStatement(isMissing, lua.createBlock(set))];
}

/**
 * A member that is assigned to, with its object and its key evaluated: JavaScript does so before it reads the value.
 */
function settledTarget(target: PatternPart["target"], context: ModuleContext) {
  if (!ts.isElementAccessExpression(target) && !ts.isPropertyAccessExpression(target))
    return { before: [], node: target };
  const before: Lua.Statement[] = [];
  const settle = (node: ts.Expression): ts.Expression => {
    if (ts.isIdentifier(node) || ts.isLiteralExpression(node) || node.kind === ts.SyntaxKind.ThisKeyword)
      return node;
    const local = context.temporary("target");
    before.push(...inScope(context, () => declare(local, context.transformExpression(node), context)));
    return context.standIn(() => lua.cloneIdentifier(local), context.lowering.meaning.typeOf(node));
  };
  const object = settle(target.expression);
  const node = ts.isPropertyAccessExpression(target)
    ? ts.factory.createPropertyAccessExpression(object, target.name)
    : ts.factory.createElementAccessExpression(object, settle(target.argumentExpression));
  return { before, node };
}

/** The value that is taken apart, as a variable where it is named more than once. */
function variableFor(value: Lua.Expression, node: Pattern, context: ModuleContext): Value {
  if (isWalked(node, context.lowering.meaning)) return () => value;
  const kept = lua.isIdentifier(value) ? value : tstl.expressions.moveToPrecedingTemp(context, value, node);
  return () => (lua.isIdentifier(kept) ? lua.cloneIdentifier(kept) : kept);
}

function special(context: TransformationContext, pattern: Pattern): ModuleContext | undefined {
  const isOurs = context instanceof ModuleContext;
  return isOurs && isOwnPattern(pattern, context) ? context : undefined;
}

const { variables, assignments } = tstl;
const { transformBindingPattern, transformVariableDeclaration } = variables;
const { transformAssignmentPattern } = assignments;

function bindPattern(...given: Parameters<typeof transformBindingPattern>): Lua.Statement[] {
  const [context, pattern, value] = given;
  const own = special(context, pattern);
  if (!own) return transformBindingPattern(...given);
  const type = typeTakenApart(pattern, own.lowering.meaning);
  return inScope(own, () => takeApart({ value: variableFor(value, pattern, own), type, pattern }, own));
}

function declareVariable(...given: Parameters<typeof transformVariableDeclaration>): Lua.Statement[] {
  const [context, { name, initializer }] = given;
  const own = ts.isIdentifier(name) ? undefined : special(context, name);
  if (!own || !initializer || ts.isIdentifier(name)) return transformVariableDeclaration(...given);
  const value = own.transformExpression(initializer);
  return bindPattern(context, name, value);
}

function assignPattern(...given: Parameters<typeof transformAssignmentPattern>): Lua.Statement[] {
  const [context, pattern, value] = given;
  const own = special(context, pattern);
  if (!own) return transformAssignmentPattern(...given);
  const type = typeTakenApart(pattern, own.lowering.meaning);
  return inScope(own, () => takeApart({ value: variableFor(value, pattern, own), type, pattern }, own));
}

/** `[first, second] = values` as `first, second = first_values(values, 2)`, or undefined for other statements. */
export function transformWalkedAssignment(
  node: ts.Expression,
  context: ModuleContext,
): Lua.Statement[] | undefined {
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const { left: pattern, right } = node;
  if (!ts.isArrayLiteralExpression(pattern) || !isWalked(pattern, context.lowering.meaning)) return undefined;
  return inScope(context, () => {
    const value = context.transformExpression(right);
    const isPlain = pattern.elements.length > 0 && pattern.elements.every(ts.isIdentifier);
    if (!isPlain) return assignPattern(context, pattern, value, false);
    const targets = pattern.elements.map((target) => context.transformExpression(target) as Lua.Identifier);
    return [lua.createAssignmentStatement(targets, firstValues(value, pattern), node)];
  });
}

/** TypeScriptToLua takes patterns apart in several places, which ask here first. */
export function usePatterns(): void {
  Object.assign(variables, {
    transformBindingPattern: bindPattern,
    transformVariableDeclaration: declareVariable,
  });
  Object.assign(assignments, {
    transformAssignmentPattern: assignPattern,
    transformDestructuringAssignment: (
      context: TransformationContext,
      { left }: ts.DestructuringAssignment,
      value: Lua.Expression,
      isBehind: boolean,
    ) => assignPattern(context, left, value, isBehind),
  });
}
