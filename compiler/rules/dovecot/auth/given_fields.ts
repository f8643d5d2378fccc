import { type Hooks, resultCall, resultKind } from "../../../contexts/index.ts";
import { type Flow, isNode, type Slot, slotType } from "../../../dataflow/index.ts";
import { type Meaning, skipTypes } from "../../../semantics/index.ts";
import ts from "../../../typescript_api.ts";
import { databaseOf, isRawPair } from "./codes.ts";

/** The program, with its calls and the ways of its values. */
export interface FieldsSetting {
  readonly files: readonly ts.SourceFile[];
  readonly calls: readonly ts.CallExpression[];
  readonly hooks: ReadonlyMap<ts.SourceFile, Hooks>;
  readonly flow: Flow;
  readonly meaning: Meaning;
}

/** A table of fields that is given to the server. */
export interface GivenTable {
  readonly node: ts.Expression;
  /** The kind of database whose hook gives it, where it is known. */
  readonly database: string | undefined;
}

/** One field that gets into the result of a hook. */
export interface GivenField {
  readonly table: GivenTable;
  /** Undefined where it is computed. */
  readonly name: string | undefined;
  /** The name as it is written, or the key that is computed. */
  readonly nameNode: ts.Node;
  readonly value: ts.Expression;
}

/** The tables of fields that are given to the server: `accept(fields)` and `$multi(code, fields)`. */
export function tablesOf({ calls, hooks, meaning }: FieldsSetting): GivenTable[] {
  const program = { meaning, hooks: [...hooks.values()] };
  return calls.flatMap((call) => {
    const isAccept = resultCall(call, meaning)?.called.name === "accept";
    const [first, second] = call.arguments;
    if (isAccept) return first ? [{ node: first, database: resultKind(call, program) }] : [];
    if (!isRawPair(call, meaning) || !first || !second) return [];
    return [{ node: second, database: databaseOf(meaning.typeOf(first), meaning) }];
  });
}

/** The fields that are written into such tables, in literals and by assignments. */
export function* givenFields(setting: FieldsSetting): Generator<GivenField> {
  const tables = tablesOf(setting);
  if (tables.length === 0) return;
  const { files, meaning } = setting;
  for (const node of files.flatMap((file) => meaning.facts.nodesOf(file).nodes)) {
    const written = writtenFields(node, meaning);
    if (!written) continue;
    const reached = reachedBy(written.holder, tables, setting);
    for (const field of written.fields) {
      const table = reached.find(({ node: each }) => mayHave(meaning.typeOf(each), field.name, meaning));
      if (table) yield { ...field, table };
    }
  }
}

/** Returns true if a table may have a field of a name; the one with the field may only have it somewhere inside. */
function mayHave(type: ts.Type, name: string | undefined, meaning: Meaning): boolean {
  if (name === undefined) return true;
  return meaning
    .parts(type)
    .some((part) => part.getProperty(name) !== undefined || part.getStringIndexType() !== undefined);
}

interface WrittenFields {
  /** The object that gets the fields. */
  readonly holder: Slot;
  readonly fields: readonly Omit<GivenField, "table">[];
}

function writtenFields(node: ts.Node, meaning: Meaning): WrittenFields | undefined {
  if (ts.isObjectLiteralExpression(node))
    return { holder: node, fields: node.properties.flatMap((member) => fieldOf(member, meaning) ?? []) };
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return undefined;
  const target = skipTypes(node.left);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return undefined;
  const object = skipTypes(target.expression);
  const holder = ts.isIdentifier(object) ? meaning.symbolOf(object) : undefined;
  if (!holder) return undefined;
  const nameNode = ts.isPropertyAccessExpression(target) ? target.name : target.argumentExpression;
  return { holder, fields: [{ name: nameIn(nameNode, meaning), nameNode, value: node.right }] };
}

function fieldOf(
  member: ts.ObjectLiteralElementLike,
  meaning: Meaning,
): Omit<GivenField, "table"> | undefined {
  if (ts.isShorthandPropertyAssignment(member))
    return { name: member.name.text, nameNode: member.name, value: member.name };
  if (!ts.isPropertyAssignment(member)) return undefined;
  const { name, initializer } = member;
  const nameNode = ts.isComputedPropertyName(name) ? name.expression : name;
  return { name: nameIn(nameNode, meaning), nameNode, value: initializer };
}

function nameIn(node: ts.Node, meaning: Meaning): string | undefined {
  if (ts.isIdentifier(node) && (node.parent as { name?: ts.Node }).name === node) return node.text;
  if (ts.isStringLiteralLike(node)) return node.text;
  const type = meaning.typeOf(node);
  return type.isStringLiteral() ? type.value : undefined;
}

/** The tables of fields that an object is, or gets into. */
function reachedBy(
  holder: Slot,
  tables: readonly GivenTable[],
  { flow, meaning }: FieldsSetting,
): GivenTable[] {
  const reached = flow.reach(holder, ({ to }) => isTable(to, meaning));
  return tables.filter(({ node }) => node === holder || reached.has(node));
}

/** Returns true if a slot holds an object; what `accept` gives is no table any more. */
function isTable(slot: Slot, meaning: Meaning): boolean {
  if (isNode(slot) && ts.isCallExpression(slot) && resultCall(slot, meaning)) return false;
  const type = meaning.checker.getNonNullableType(slotType(slot, meaning));
  return meaning.parts(type).some(({ flags }) => (flags & ts.TypeFlags.Object) !== 0);
}
