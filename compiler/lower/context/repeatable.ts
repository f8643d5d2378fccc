import { type Lua, lua } from "../../lua_tree/index.ts";
import ts from "../../typescript_api.ts";
import type { ModuleContext } from "./module_context.ts";

/** Reads of more parts than this are longer than a local. */
const most = 5;

/** True if a value can be read twice in a row: nothing is called, and it is short. */
export function isRepeatable(value: Lua.Expression, context: ModuleContext): boolean {
  return sizeOf(value, context) <= most;
}

function sizeOf(value: Lua.Expression, context: ModuleContext): number {
  if (lua.isIdentifier(value) || lua.isLiteral(value)) return 1;
  if (!lua.isTableIndexExpression(value)) return Number.POSITIVE_INFINITY;
  const { table, index } = value;
  if (lua.isStringLiteral(index) && getters(context).has(index.value)) return Number.POSITIVE_INFINITY;
  return sizeOf(table, context) + placeSize(index, context);
}

/** `list[i + 1]` reads no more than `list[i]` does. */
function placeSize(index: Lua.Expression, context: ModuleContext): number {
  if (!lua.isBinaryExpression(index) || !lua.isNumericLiteral(index.right)) return sizeOf(index, context);
  return sizeOf(index.left, context);
}

/** The names of the program's getters: what reads such a member may call something. */
function getters({ lowering: { meaning } }: ModuleContext): ReadonlySet<string> {
  const { facts, program } = meaning;
  const find = () => {
    const nodes = facts.files.flatMap((file) => facts.nodesOf(file).nodes.filter(ts.isGetAccessor));
    return new Set(nodes.map(({ name }) => (ts.isComputedPropertyName(name) ? "" : name.text)));
  };
  return meaning.remember("getters", program, find);
}

/** A second mention of a repeatable value: each mention is a node of its own. */
export function copyOf(value: Lua.Expression): Lua.Expression {
  if (lua.isIdentifier(value)) return lua.cloneIdentifier(value);
  if (lua.isTableIndexExpression(value))
    return lua.createTableIndexExpression(copyOf(value.table), copyOf(value.index));
  if (lua.isBinaryExpression(value))
    return lua.createBinaryExpression(copyOf(value.left), copyOf(value.right), value.operator);
  if (lua.isStringLiteral(value)) return lua.createStringLiteral(value.value);
  if (lua.isNumericLiteral(value)) return lua.createNumericLiteral(value.value);
  return value;
}
