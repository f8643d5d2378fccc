import { hasConstantNames, isConstant, isObjectCall, isPure, propertyOrderOf } from "../../dataflow/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import { type Pattern, partsOf, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { call } from "../classes/class_tables.ts";
import type { ModuleContext } from "../context/module_context.ts";

function orderIn({ sourceFile, lowering }: ModuleContext) {
  return propertyOrderOf(sourceFile, lowering.meaning);
}

/** `{b = 1, a = 2}` as `ordered({b = 1, a = 2}, {"b", "a"})`. */
function orderedTable(table: Lua.TableExpression, node: ts.Node): Lua.Expression {
  const keys = table.fields.flatMap(({ key }) => (key ? [lua.createTableFieldExpression(copyOf(key))] : []));
  return call("____ordered", [table, ...(keys.length > 0 ? [lua.createTableExpression(keys)] : [])], node);
}

/** A copy of what computes a key, which does nothing but to compute it. */
function copyOf<Node extends Lua.Node>(node: Node): Node {
  const copy: Node = Object.assign(Object.create(Object.getPrototypeOf(node)), node);
  for (const [name, part] of Object.entries(node))
    if (isNode(part)) Object.assign(copy, { [name]: copyOf(part) });
    else if (Array.isArray(part) && part.every(isNode)) Object.assign(copy, { [name]: part.map(copyOf) });
  return copy;
}

function isNode(value: unknown): value is Lua.Node {
  return typeof value === "object" && value !== null && "kind" in value && !("pos" in value);
}

/** Makes the table of an object literal remember the order of its properties, where the program shows it. */
export function withOrder(
  node: ts.ObjectLiteralExpression,
  made: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  const parts = lua.isCallExpression(made) ? made.params : [made];
  if (!orderIn(context).isOrdered(node))
    return mayChangeNames(node, context) ? filledInTurn(parts, lua.createTableExpression(), context) : made;
  if (!hasConstantNames(node, context.lowering.meaning))
    return filledInTurn(parts, call("____ordered", [lua.createTableExpression()]), context);
  // `{ a: 1, ...object }`: the tables that are copied are walked through in their order, too.
  const tables = parts.map((part, index) =>
    lua.isTableExpression(part) && (index === 0 || part.fields.length > 1) ? orderedTable(part, node) : part,
  );
  return lua.isCallExpression(made) ? Object.assign(made, { params: tables }) : tables[0]!;
}

/** Tests for `{ [name]: value() }`, where the call may assign to `name`, which Lua reads behind it. */
function mayChangeNames({ properties }: ts.ObjectLiteralExpression, context: ModuleContext): boolean {
  const { meaning } = context.lowering;
  return properties.some(
    (property) =>
      ts.isPropertyAssignment(property) &&
      ts.isComputedPropertyName(property.name) &&
      ts.isIdentifier(property.name.expression) &&
      !isConstant(property.name.expression, meaning) &&
      !isPure(property.initializer, meaning),
  );
}

/** `{ a: 1, [name()]: 2, ...object }` as `object = ordered({})`, `object.a = 1`, `object[name()] = 2` and a copy. */
function filledInTurn(
  parts: readonly Lua.Expression[],
  empty: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  const object = context.temporary("object");
  const made = lua.createVariableDeclarationStatement(object, empty);
  const fill = parts.flatMap((part) => {
    if (lua.isTableExpression(part)) return part.fields.flatMap((field) => setField(object, field, context));
    return [lua.createExpressionStatement(call("__TS__ObjectAssign", [lua.cloneIdentifier(object), part]))];
  });
  context.addPrecedingStatements([made, ...fill]);
  return lua.cloneIdentifier(object);
}

/** `object[key] = value`; Lua reads a variable that is the key behind the value. */
function setField(
  object: Lua.Identifier,
  { key, value }: Lua.TableFieldExpression,
  context: ModuleContext,
): Lua.Statement[] {
  const name = key && lua.isIdentifier(key) && !lua.isLiteral(value) ? context.temporary("key") : undefined;
  const before = name ? [lua.createVariableDeclarationStatement(name, key)] : [];
  const place = lua.createTableIndexExpression(
    lua.cloneIdentifier(object),
    name ? lua.cloneIdentifier(name) : key!,
  );
  return [...before, lua.createAssignmentStatement(place, value)];
}

/** Tests for a pattern whose rest has to know the order of its properties. */
export function hasOrderedRest(pattern: Pattern, context: ModuleContext): boolean {
  return partsOf(pattern).some(({ node }) => orderIn(context).isOrdered(node));
}

/** Makes the table of an enum remember the order of its members: `local Color = ordered({})`. */
export function withOrderOfEnum(
  node: ts.Node,
  table: Lua.Expression,
  context: ModuleContext,
): Lua.Expression {
  return orderIn(context).isOrdered(node) ? call("____ordered", [table], node) : table;
}

/** `Object.fromEntries(list)` as `from_entries(ipairs(list))`, where the program shows the order of the properties. */
export function transformFromEntries(
  node: ts.CallExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const { meaning } = context.lowering;
  const [entries] = node.arguments;
  if (!entries || !isObjectCall(node, "fromEntries", meaning) || !orderIn(context).isOrdered(node))
    return undefined;
  const isList = meaning.checker.isArrayType(meaning.typeOf(entries));
  const each = call(isList ? "ipairs" : "__TS__Iterator", [context.transformExpression(entries)]);
  return call("____from_entries", [each], node);
}

/** `delete object.key` as `remove_property(object, "key")`, where the object may know the order of its properties. */
export function transformOrderedDelete(
  node: ts.DeleteExpression,
  context: ModuleContext,
): Lua.Expression | undefined {
  const target = skipTypes(node.expression);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return undefined;
  if (!orderIn(context).keepsOrder(target.expression)) return undefined;
  const place = context.transformExpression(target);
  if (!lua.isTableIndexExpression(place)) return undefined;
  return call("____remove_property", [place.table, place.index], node);
}
