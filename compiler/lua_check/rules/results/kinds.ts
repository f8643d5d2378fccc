import type { SecondKind } from "../../../contexts/index.ts";
import { followed } from "../../scope/values.ts";
import type { Script } from "../../script.ts";
import type { ServerTypes } from "../../server/types.ts";
import type { Expression, Table } from "../../syntax/nodes.ts";
import { baseOf, isCall, pathOf } from "../../syntax/nodes.ts";

/** A result code as it is written. */
export type Code =
  | { readonly kind: "constant"; readonly name: string }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "other"; readonly is: string };

/** The known facts of a result code; undefined where it is not known. */
export function codeOf(node: Expression | undefined, script: Script, types: ServerTypes): Code | undefined {
  if (!node) return { kind: "other", is: "nothing" };
  const use = types.useOf(node);
  if (use && types.declarations.nameOf(use.object) === "DovecotAuth")
    return use.member ? { kind: "constant", name: use.name } : undefined;
  if (use?.member && types.declarations.isFreeText(use.member.type)) return { kind: "other", is: "a text" };
  return literalCode(node, script);
}

function literalCode(node: Expression, script: Script): Code | undefined {
  const value = followed(node, script);
  switch (value.type) {
    case "NumericLiteral":
      return { kind: "number", value: value.value };
    case "UnaryExpression":
      if (value.operator === "not") return { kind: "other", is: "a boolean" };
      return value.operator === "-" && value.argument.type === "NumericLiteral"
        ? { kind: "number", value: -value.argument.value }
        : undefined;
    case "StringLiteral":
      return /^\s*-?[\d.]+\s*$/.test(value.value) ? undefined : { kind: "other", is: "a text" };
    case "BooleanLiteral":
      return { kind: "other", is: String(value.value) };
    case "NilLiteral":
      return { kind: "other", is: "nil" };
    case "TableConstructorExpression":
      return { kind: "other", is: "a table" };
    case "BinaryExpression":
      return value.operator === ".." ? { kind: "other", is: "a text" } : undefined;
    default:
      return undefined;
  }
}

/** The kind of a second value; `"a boolean"` is taken nowhere. */
export function secondKind(
  node: Expression | "unknown" | undefined,
  script: Script,
  types: ServerTypes,
): SecondKind | "a boolean" | undefined {
  if (node === "unknown") return undefined;
  if (!node) return "nothing";
  switch (node.type) {
    case "NilLiteral":
      return "nothing";
    case "StringLiteral":
      return "a text";
    case "TableConstructorExpression":
      return "fields";
    case "BooleanLiteral":
      return "a boolean";
    case "BinaryExpression":
      return node.operator === ".." ? "a text" : undefined;
    case "Identifier":
      return script.variableOf(node)?.kind === "local" ? "nothing" : undefined;
    default:
      return isText(node, script, types) ? "a text" : undefined;
  }
}

function isText(node: Expression, script: Script, types: ServerTypes): boolean {
  if (isCall(node)) {
    const path = pathOf(node.base);
    const isPlain = path === "string.format" || path === "tostring" || path === "table.concat";
    const [name = ""] = path?.split(".") ?? [];
    return isPlain && script.isForeignGlobal(baseOf(node.base) ?? node.base, name);
  }
  const member = types.useOf(node)?.member;
  return member !== undefined && !member.call && types.declarations.isFreeText(member.type);
}

/** The table that a second value is, if nothing is added to it by its name. */
export function wholeTable(node: Expression, script: Script): Table | undefined {
  const value = followed(node, script);
  if (value.type !== "TableConstructorExpression") return undefined;
  const parent = script.parents.get(value);
  if (parent?.type !== "LocalStatement" && parent?.type !== "AssignmentStatement") return value;
  const target = parent.variables[parent.init.indexOf(value)];
  const variable = target && script.variableOf(target);
  const isRead = (read: Expression) => script.parents.get(read)?.type === "ReturnStatement";
  return variable?.reads.every((read) => isRead(read.node)) ? value : undefined;
}
