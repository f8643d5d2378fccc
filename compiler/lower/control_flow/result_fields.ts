import type { FieldPart, ResultValue } from "../../contexts/index.ts";
import { type Lua, lua } from "../../lua_tree/index.ts";
import { kindOfType } from "../../semantics/index.ts";
import type { ModuleContext } from "../context/module_context.ts";

type Fields = Extract<ResultValue, { kind: "fields" }>;

/** Lowers an object literal, and writes other fields for some of it: `mail = "maildir:" .. path` for a driver and a path. */
export function lowerFields(context: ModuleContext, { argument, fields }: Fields): Lua.Expression {
  const table = context.transformExpression(argument);
  if (!lua.isTableExpression(table)) throw new Error("an object literal did not become a table");
  const values = new Map(table.fields.flatMap(({ key, value }) => (key ? [[nameOf(key), value]] : [])));
  const fieldNamed = (name: string): Lua.Expression => {
    const value = values.get(name);
    if (!value) throw new Error(`the field ${name} did not become one of the table`);
    return value;
  };
  return lua.createTableExpression(
    fields.map(({ name, value }) => {
      const written = "name" in value ? fieldNamed(value.name) : joined(value, { context, fieldNamed });
      return lua.createTableFieldExpression(written, lua.createStringLiteral(name));
    }),
  );
}

function nameOf(key: Lua.Expression): string {
  return lua.isStringLiteral(key) ? key.value : "";
}

interface Values {
  readonly context: ModuleContext;
  readonly fieldNamed: (name: string) => Lua.Expression;
}

/** The parts of a text, joined. */
function joined(parts: readonly FieldPart[], values: Values): Lua.Expression {
  const pieces = merged(parts).map((part) => lowerPart(part, values));
  return pieces.reduceRight((right, left) =>
    lua.createBinaryExpression(left, right, lua.SyntaxKind.ConcatOperator),
  );
}

/** The parts with neighbours that are as they are as one. */
function merged(parts: readonly FieldPart[]): FieldPart[] {
  const all: FieldPart[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all.splice(-1, 1, last + part);
    else all.push(part);
  }
  return all;
}

/** `path`, `string.gsub(path, ":", "::")`, and `string.format("%d", count)` for a number. */
function lowerPart(part: FieldPart, { context, fieldNamed }: Values): Lua.Expression {
  if (typeof part === "string") return lua.createStringLiteral(part);
  const value = fieldNamed(part.field.name);
  const { meaning } = context.lowering;
  const isText = kindOfType(meaning.typeOf(part.field.value), meaning) === "string";
  if (!isText) return callText("format", [lua.createStringLiteral("%d"), value]);
  return part.isEscaped
    ? callText("gsub", [value, lua.createStringLiteral(":"), lua.createStringLiteral("::")])
    : value;
}

function callText(name: string, given: Lua.Expression[]): Lua.Expression {
  const member = lua.createTableIndexExpression(
    lua.createIdentifier("string"),
    lua.createStringLiteral(name),
  );
  return lua.createCallExpression(member, given);
}
