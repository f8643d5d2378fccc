import { conventionsOf } from "../../dataflow/index.ts";
import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import { type IndirectCall, indirectCall, indirectFunction, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";

/**
 * `f.call(object, value)` as `f(object, value)`, or as `f(value)` where `f` takes no object; `apply` and `bind` alike.
 */
export function transformIndirectCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const ofLibrary = indirectFunction(node, meaning);
  if (ofLibrary) return transformOfLibrary(node, ofLibrary, context);
  const indirect = indirectCall(node, meaning);
  if (!indirect) return undefined;
  const conventions = conventionsOf(meaning);
  const takesObject = conventions.ofType(meaning.typeOf(indirect.callee)) === "self";
  if (indirect.kind !== "bind") return transformDirect(node, { indirect, takesObject, context });
  const isCalledWithObject = conventions.ofBound(ts.getOriginalNode(node) as ts.CallExpression) === "self";
  return transformBind(node, { indirect, takesObject, isCalledWithObject, context });
}

/** `Math.max.apply(Math, list)` as `Math.max(...list)`. */
function transformOfLibrary(
  node: ts.CallExpression,
  indirect: IndirectCall,
  context: ModuleContext,
): Lua.Expression {
  objectOf({ indirect, takesObject: false, context });
  const given = indirect.kind === "apply" ? listed(indirect.values) : indirect.values;
  const call = ts.factory.createCallExpression(indirect.callee, undefined, given);
  Object.assign(call, { parent: node.parent });
  return context.transformExpression(call);
}

interface Request {
  readonly indirect: IndirectCall;
  /** The function has `self` as its first parameter. */
  readonly takesObject: boolean;
  readonly context: ModuleContext;
}

function transformDirect(node: ts.CallExpression, request: Request): Lua.Expression {
  const { context, indirect } = request;
  const first = objectOf(request);
  const values = indirect.kind === "apply" ? listed(indirect.values) : indirect.values;
  const [callee, given] = tstl.calls.transformCallAndArguments(
    context,
    indirect.callee,
    [...first, ...values],
    undefined,
  );
  return lua.createCallExpression(callee, given, node);
}

/** Returns the expression that is evaluated as the object, also if the function takes none. */
function objectOf({ indirect: { object }, takesObject, context }: Request): ts.Expression[] {
  if (takesObject) return [object ?? ts.factory.createIdentifier("nil")];
  if (object && !isConstant(object, context)) {
    const value = context.transformExpression(object);
    const unused = lua.createVariableDeclarationStatement(lua.createAnonymousIdentifier(), value);
    context.addPrecedingStatements(unused);
  }
  return [];
}

/** `[a, b]` as `a, b`; any other list is spread. */
function listed([list]: readonly ts.Expression[]): ts.Expression[] {
  if (!list) return [];
  const inner = skipTypes(list);
  return ts.isArrayLiteralExpression(inner) ? [...inner.elements] : [ts.factory.createSpreadElement(list)];
}

/** `function(...) return f(object, value, ...) end` */
function transformBind(
  node: ts.CallExpression,
  { isCalledWithObject, ...request }: Request & { readonly isCalledWithObject: boolean },
): Lua.Expression {
  const { context, indirect } = request;
  const kept = [indirect.callee, ...objectOf(request), ...indirect.values].map((value) =>
    keep(value, context),
  );
  const call = lua.createCallExpression(kept[0]!, [...kept.slice(1), lua.createDotsLiteral()], node);
  return lua.createFunctionExpression(
    lua.createBlock([lua.createReturnStatement([call])]),
    isCalledWithObject ? [lua.createAnonymousIdentifier()] : [],
    lua.createDotsLiteral(),
    lua.NodeFlags.Inline,
    node,
  );
}

/** The value that an expression has now. */
function keep(node: ts.Expression, context: ModuleContext): Lua.Expression {
  const value = context.transformExpression(node);
  if (isConstant(node, context)) return value;
  const name = context.createTempNameForLuaExpression(value);
  context.addPrecedingStatements(lua.createVariableDeclarationStatement(name, value));
  return lua.cloneIdentifier(name);
}

/** Tests for an expression without effects whose value never changes. */
function isConstant(node: ts.Expression, { lowering: { meaning } }: ModuleContext): boolean {
  const inner = skipTypes(node);
  if (ts.isLiteralExpression(inner) || inner.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (inner.kind === ts.SyntaxKind.NullKeyword) return true;
  if (!ts.isIdentifier(inner)) return false;
  const symbol = meaning.symbolOf(inner);
  const [declaration] = symbol?.declarations ?? [];
  if (inner.text === "undefined" || !declaration) return true;
  if (ts.isVariableDeclaration(declaration))
    return (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0;
  return !ts.isParameter(declaration) && !ts.isBindingElement(declaration);
}
