import type * as lua from "luaparse";

/** A node of a Lua syntax tree, with its offsets in the text. */
export type Node = lua.Node;
export type Expression = lua.Expression;
export type Statement = lua.Statement;
export type Identifier = lua.Identifier;
export type FunctionNode = lua.FunctionDeclaration;
export type Member = lua.MemberExpression;
export type Table = lua.TableConstructorExpression;
export type Return = lua.ReturnStatement;
export type Call = lua.CallExpression | lua.TableCallExpression | lua.StringCallExpression;

/** Returns true if an expression is a call, also of the forms `f{…}` and `f"…"`. */
export function isCall(node: Node): node is Call {
  return /^(?:Table|String)?Call(?:Expression)$/.test(node.type);
}

/** The arguments of a call of any form. */
export function argumentsOf(call: Call): readonly Expression[] {
  if (call.type === "CallExpression") return call.arguments;
  return [call.type === "TableCallExpression" ? call.arguments : call.argument];
}

/** The name of a member that is written out: `a.name`, `a:name`, `a["name"]`. */
export function memberName(node: Node): string | undefined {
  if (node.type === "MemberExpression") return node.identifier.name;
  if (node.type !== "IndexExpression" || node.index.type !== "StringLiteral") return undefined;
  return node.index.value;
}

/** The table that a member is read from. */
export function baseOf(node: Node): Expression | undefined {
  return node.type === "MemberExpression" || node.type === "IndexExpression" ? node.base : undefined;
}

/** The name of a global function or of a member of a global table that a call calls: `string.format`. */
export function calledPath(call: Call): string | undefined {
  return pathOf(call.base);
}

/** A dotted path of names: `dovecot.auth.PASSDB_RESULT_OK`. */
export function pathOf(node: Expression): string | undefined {
  if (node.type === "Identifier") return node.name;
  const name = memberName(node);
  const base = name === undefined ? undefined : baseOf(node);
  const path = base && pathOf(base);
  return path === undefined ? undefined : `${path}.${name}`;
}
