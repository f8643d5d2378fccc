import { type Lua, lua, tstl } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "../context/module_context.ts";
import { index } from "./class_tables.ts";

/** The name of a member in Lua. */
function nameOf(node: ts.PrivateIdentifier, { lowering: { meaning, privateNames } }: ModuleContext): string {
  const declaration = meaning.checker.getSymbolAtLocation(node)?.valueDeclaration;
  const name = declaration && privateNames.get(declaration);
  if (name === undefined) throw new Error(`${ts.idText(node)} has no name in Lua`);
  return name;
}

/** `self._count` for `this.#count`. */
export function transformPrivateAccess(
  node: ts.PropertyAccessExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!ts.isPrivateIdentifier(node.name) || ts.isOptionalChain(node)) return undefined;
  return index(context.transformExpression(node.expression), node.name.text);
}

/** `self:_next(1)` for `this.#next(1)`. */
export function transformPrivateCall(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { expression: callee } = node;
  if (!ts.isPropertyAccessExpression(callee) || !ts.isPrivateIdentifier(callee.name)) return undefined;
  const isPlain = tstl.selves.getCallContextType(context, node) === tstl.selves.ContextType.Void;
  if (isPlain || ts.isOptionalChain(node)) return undefined;
  const values = tstl.expressions.transformOrderedExpressions(context, [
    callee.expression,
    ...node.arguments,
  ]);
  const method = lua.createIdentifier(callee.name.text);
  return lua.createMethodCallExpression(values[0]!, method, values.slice(1), node);
}

/** `object._count ~= nil` for `#count in object`. */
export function transformPrivateIn(
  { left, right }: ts.BinaryExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  if (!ts.isPrivateIdentifier(left)) return undefined;
  const member = index(context.transformExpression(right), left.text);
  return lua.createBinaryExpression(member, lua.createNilLiteral(), lua.SyntaxKind.InequalityOperator);
}

/** Lowers a file in which `#names` are called what they are in Lua, also for TypeScriptToLua's own visitors. */
export function withPlainNames<T>(file: ts.SourceFile, context: ModuleContext, lower: () => T): T {
  const { facts } = context.lowering.meaning;
  const names = facts.nodesOf(file).nodes.filter(ts.isPrivateIdentifier);
  const plain = names.map((name) => nameOf(name, context));
  for (const [index, name] of names.entries()) {
    Object.defineProperty(name, "text", { value: plain[index], configurable: true });
    if (ts.isClassElement(name.parent)) Object.assign(name.parent, { name: asIdentifier(name) });
  }
  try {
    return lower();
  } finally {
    for (const name of names) {
      Reflect.deleteProperty(name, "text");
      if (ts.isClassElement(name.parent)) Object.assign(name.parent, { name });
    }
  }
}

function asIdentifier(name: ts.PrivateIdentifier): ts.Identifier {
  const plain = ts.setTextRange(ts.factory.createIdentifier(ts.idText(name)), name);
  Object.defineProperty(plain, "text", { value: name.text });
  return Object.assign(plain, { parent: name.parent, flags: name.flags });
}
