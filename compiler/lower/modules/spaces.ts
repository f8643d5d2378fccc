import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import { withOrderOfEnum } from "../collections/ordered_objects.ts";
import type { ModuleContext } from "../context/module_context.ts";

type Space = ts.EnumDeclaration | ts.ModuleDeclaration;

/** Tests for the declaration that makes the table of an enum or a namespace; others of the same name add to it. */
function isFirstPart(node: Space, { checker }: ModuleContext): boolean {
  const parts = checker.getSymbolAtLocation(node.name)?.declarations ?? [];
  return parts.find((part) => ts.isEnumDeclaration(part) || ts.isModuleDeclaration(part)) === node;
}

/** The table in `X = {}` and `X = X or {}`. */
function madeTable(statement: Lua.Statement | undefined): Lua.TableExpression | undefined {
  if (!statement) return undefined;
  const isGiving = lua.isVariableDeclarationStatement(statement) || lua.isAssignmentStatement(statement);
  const value = isGiving ? statement.right?.[0] : undefined;
  const made = value && lua.isBinaryExpression(value) ? value.right : value;
  return made && lua.isTableExpression(made) ? made : undefined;
}

/**
 * An enum or a namespace, whose table is made once: `local Level = {}`. In one flat file no other part can have come
 * before the first. TypeScriptToLua makes a table for each kind of declaration.
 */
export function transformSpace(node: Space, context: ModuleContext): Lua.Statement[] {
  const statements = context.superTransformStatements(node);
  const place = madeTable(statements[0]) ? 0 : 1;
  const table = madeTable(statements[place]);
  if (!table) return statements;
  if (!isFirstPart(node, context)) return statements.slice(place + 1);
  (statements[place] as Lua.VariableDeclarationStatement | Lua.AssignmentStatement).right = [
    withOrderOfEnum(node, table, context),
  ];
  return statements;
}
