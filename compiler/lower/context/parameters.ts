import { type Lua, lua, type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

type Parameters = ts.NodeArray<ts.ParameterDeclaration>;
type FunctionNode = ts.FunctionLikeDeclaration;

const { functions, preceding, scopes, variables } = tstl;
const { transformFunctionBody, transformFunctionToExpression, transformFunctionLikeDeclaration } = functions;

/** Returns true if nobody can tell when a default is evaluated. */
function isConstant(written: ts.Expression): boolean {
  const node = skipTypes(written);
  if (ts.isPrefixUnaryExpression(node)) return ts.isNumericLiteral(node.operand);
  if (ts.isArrayLiteralExpression(node)) return node.elements.every(isConstant);
  if (ts.isObjectLiteralExpression(node))
    return node.properties.every(
      (member) => ts.isPropertyAssignment(member) && isConstant(member.initializer),
    );
  const isKeyword =
    node.kind === ts.SyntaxKind.TrueKeyword ||
    node.kind === ts.SyntaxKind.FalseKeyword ||
    node.kind === ts.SyntaxKind.NullKeyword;
  const isUndefined = ts.isIdentifier(node) && node.text === "undefined";
  return isKeyword || isUndefined || ts.isLiteralExpression(node) || ts.isArrowFunction(node);
}

const isEvaluated = ({ initializer }: ts.ParameterDeclaration) =>
  initializer !== undefined && !isConstant(initializer);

const isPattern = ({ name }: ts.ParameterDeclaration) => !ts.isIdentifier(name);

/** Returns true if TypeScriptToLua would evaluate a default in front of the pattern of an earlier parameter. */
function needsOrder(parameters: Parameters): boolean {
  const first = parameters.findIndex(isPattern);
  return first >= 0 && parameters.slice(first + 1).some(isEvaluated);
}

/** A generator evaluates its parameters when it is called, and its body when it is asked for a value. */
function isEager({ asteriskToken, parameters }: FunctionNode): boolean {
  return asteriskToken !== undefined && parameters.some((each) => isPattern(each) || isEvaluated(each));
}

/** `if name == nil then name = value end` */
function defaultOf(
  name: Lua.Identifier,
  value: ts.Expression,
  context: TransformationContext,
): Lua.Statement {
  const { precedingStatements, result } = preceding.transformInPrecedingStatementScope(context, () =>
    context.transformExpression(value),
  );
  const nil = lua.createNilLiteral();
  const isMissing = lua.createBinaryExpression(name, nil, lua.SyntaxKind.EqualityOperator);
  const set = lua.createAssignmentStatement(lua.cloneIdentifier(name), result);
  return lua.createIfStatement(isMissing, lua.createBlock([...precedingStatements, set]));
}

/** `local rest = {...}`, where anything needs it. */
function restOf(name: Lua.Identifier | undefined, scope: Scope): Lua.Statement[] {
  const uses = name?.symbolId && scope.referencedSymbols?.get(name.symbolId);
  if (!name || (name.symbolId && !uses?.length)) return [];
  const list = lua.createTableExpression([lua.createTableFieldExpression(lua.createDotsLiteral())]);
  return [lua.createVariableDeclarationStatement(name, list)];
}

type Scope = ReturnType<typeof scopes.peekScope>;

/** Builds the statements that initialise parameters, from left to right as in JavaScript: defaults, and patterns. */
function headerOf(
  parameters: Parameters,
  { scope, rest }: { scope: Scope; rest: Lua.Identifier | undefined },
  context: TransformationContext,
): Lua.Statement[] {
  let patterns = 0;
  return parameters.flatMap(({ name, initializer, dotDotDotToken }) => {
    const local = ts.isIdentifier(name)
      ? tstl.identifiers.transformIdentifier(context, name)
      : lua.createIdentifier(`____bindingPattern${patterns++}`);
    const given = dotDotDotToken ? restOf(rest, scope) : [];
    if (initializer) given.push(defaultOf(local, initializer, context));
    if (ts.isIdentifier(name)) return given;
    const { precedingStatements, result } = preceding.transformInPrecedingStatementScope(context, () =>
      variables.transformBindingPattern(context, name, local),
    );
    return [...given, ...precedingStatements, ...result];
  });
}

/** The header of a function, and its body. */
function partsOf(
  node: FunctionNode | undefined,
  {
    parameters,
    body,
    rest,
  }: { parameters: Parameters; body: ts.ConciseBody; rest: Lua.Identifier | undefined },
  context: TransformationContext,
) {
  const scope = context.pushScope(scopes.ScopeType.Function, node as ts.Node);
  const content = functions.transformFunctionBodyContent(context, body);
  const header = headerOf(parameters, { scope, rest }, context);
  context.popScope();
  return { header, content, scope };
}

function transformBody(...given: globalThis.Parameters<typeof transformFunctionBody>) {
  const [context, parameters, body, node, rest] = given;
  if (!needsOrder(parameters)) return transformFunctionBody(...given);
  const { header, content, scope } = partsOf(node, { parameters, body, rest }, context);
  return [[...header, ...content], scope];
}

/** `return __TS__Generator(function() … end)()`, behind what makes the parameters ready. */
function makeGenerator(content: Lua.Statement[], dots: Lua.DotsLiteral | undefined): Lua.Statement {
  const given = () => (dots ? lua.createDotsLiteral() : undefined);
  const body = lua.createFunctionExpression(lua.createBlock(content), [], given());
  const make = lua.createCallExpression(lua.createIdentifier("__TS__Generator"), [body]);
  return lua.createReturnStatement([lua.createCallExpression(make, dots ? [given()!] : [])]);
}

function selfOf(node: FunctionNode, context: TransformationContext): Lua.Identifier | undefined {
  const [first] = node.parameters;
  if (first?.name.getText() === "this" && first.type?.kind === ts.SyntaxKind.VoidKeyword) return undefined;
  const type = context.checker.getTypeAtLocation(node);
  if (tstl.selves.getFunctionContextType(context, type) === tstl.selves.ContextType.Void) return undefined;
  if (!ts.isArrowFunction(node)) return lua.createIdentifier("self", undefined, undefined, "this");
  return node.parameters.length > 0 ? lua.createAnonymousIdentifier() : undefined;
}

/** Returns true if a function is lowered here, and not by TypeScriptToLua. */
export function hasOrderedParameters(node: FunctionNode): boolean {
  return node.body !== undefined && (needsOrder(node.parameters) || isEager(node));
}

/** A function with ordered parameters, and its scope. */
export function transformOrdered(
  node: FunctionNode,
  context: TransformationContext,
): [Lua.FunctionExpression, Scope] {
  const { parameters, asteriskToken } = node;
  const body = node.body!;
  const [params, dots, rest] = functions.transformParameters(context, parameters, selfOf(node, context));
  const { header, content, scope } = partsOf(node, { parameters, body, rest }, context);
  const statements = asteriskToken ? [...header, makeGenerator(content, dots)] : [...header, ...content];
  const isDeclared = ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node);
  const flags = isDeclared ? lua.NodeFlags.Declaration : ts.isBlock(body) ? 0 : lua.NodeFlags.Inline;
  return [lua.createFunctionExpression(lua.createBlock(statements), params, dots, flags, node), scope];
}

/** A function that is an expression; one that has a name is a variable of it. */
function transformOrderedValue(node: FunctionNode, context: TransformationContext): Lua.Expression {
  const [value] = transformOrdered(node, context);
  if (!ts.isFunctionExpression(node) || !node.name) return value;
  const name = tstl.identifiers.transformIdentifier(context, node.name);
  context.addPrecedingStatements(lua.createVariableDeclarationStatement(name, value));
  return lua.cloneIdentifier(name);
}

/** TypeScriptToLua makes methods, accessors and constructors itself, and asks here for their parameters. */
export function useOrderedParameters(): void {
  Object.assign(functions, {
    transformFunctionBody: transformBody,
    transformFunctionToExpression: (
      ...given: globalThis.Parameters<typeof transformFunctionToExpression>
    ) => {
      const [context, node] = given;
      return hasOrderedParameters(node)
        ? transformOrdered(node, context)
        : transformFunctionToExpression(...given);
    },
    transformFunctionLikeDeclaration: (
      ...given: globalThis.Parameters<typeof transformFunctionLikeDeclaration>
    ) => {
      const [node, context] = given;
      return hasOrderedParameters(node)
        ? transformOrderedValue(node, context)
        : transformFunctionLikeDeclaration(...given);
    },
    transformFunctionBodyHeader: (
      context: TransformationContext,
      scope: Scope,
      parameters: Parameters,
      rest?: Lua.Identifier,
    ) => headerOf(parameters, { scope, rest }, context),
  });
}
