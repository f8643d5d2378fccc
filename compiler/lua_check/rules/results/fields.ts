import type { Script } from "../../script.ts";
import type { Expression, Table } from "../../syntax/nodes.ts";

/** A text of fields as a table: `{uid = "5000"}`; undefined where it cannot be taken apart. */
export function tableFor(text: Expression, script: Script): string | undefined {
  const parts = partsOf(text);
  const fields: { name: string; values: string[] }[] = [];
  for (const part of parts) {
    if (part.type !== "StringLiteral") {
      if (fields.length === 0) return undefined;
      fields.at(-1)!.values.push(script.source.of(part));
      continue;
    }
    for (const [index, piece] of part.value.split(" ").entries()) {
      const [, name, value = ""] = /^([\w/]+)=(.*)$/s.exec(piece) ?? [];
      const isRest = index === 0 && part !== parts[0];
      if (name !== undefined) fields.push({ name, values: value === "" ? [] : [JSON.stringify(value)] });
      else if (isRest && piece !== "") fields.at(-1)?.values.push(JSON.stringify(piece));
      else if (piece !== "") return undefined;
    }
  }
  return `{${fields.map(({ name, values }) => `${keyOf(name)} = ${values.join(" .. ") || '""'}`).join(", ")}}`;
}

function keyOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `["${name}"]`;
}

/** The operands of a chain of `..`. */
export function partsOf(node: Expression): Expression[] {
  return node.type === "BinaryExpression" && node.operator === ".."
    ? [...partsOf(node.left), ...partsOf(node.right)]
    : [node];
}

/** The names of the fields of a table; undefined where some are computed. */
export function namesIn({ fields }: Table): string[] | undefined {
  const names = fields.map((field) => {
    if (field.type === "TableKeyString") return field.key.name;
    return field.type === "TableKey" && field.key.type === "StringLiteral" ? field.key.value : undefined;
  });
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** The names of fields in a text; undefined where parts of it are computed. */
export function namesInText(node: Expression): string[] | undefined {
  const texts = partsOf(node).map((part) => (part.type === "StringLiteral" ? part.value : "\0"));
  const names = texts
    .join("")
    .split(" ")
    .filter((piece) => piece !== "")
    .map((piece) => piece.split("=")[0]!);
  return names.some((name) => name.includes("\0")) ? undefined : names;
}

/** Reports what a table of fields must not have. */
export function checkFields(table: Table, script: Script): void {
  for (const field of table.fields) {
    const report = (problem: string, remedy: string) =>
      script.report("lua-field-value", field, { problem, remedy });
    const { value } = field;
    if (field.type === "TableValue")
      report(
        "An element without a name is no field, and stops the worker.",
        `Give it one: \`name = ${script.source.of(value)}\`.`,
      );
    else if (field.type === "TableKey" && field.key.type !== "StringLiteral" && isNoText(field.key))
      report(
        "A key that is no text is no field, and stops the worker.",
        `Write a name: \`name = ${script.source.of(value)}\`.`,
      );
    else if (field.type === "TableKey" && field.key.type === "StringLiteral" && field.key.value === "")
      report(
        "A field needs a name: an empty one stops the worker up to 2.3.",
        `Write a name: \`name = ${script.source.of(value)}\`.`,
      );
    else if (value.type === "TableConstructorExpression")
      report(
        "The server ignores a table as the value of a field.",
        'Give each value a field of its own, or join them: `table.concat(list, " ")`.',
      );
  }
}

function isNoText({ type }: Expression): boolean {
  return /^(?:Boolean|Numeric)Literal$/.test(type);
}
