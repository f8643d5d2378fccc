import {
  isAssignment,
  isAssignmentTarget,
  type Meaning,
  memberReference,
  skipTypes,
} from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isWholeStep } from "./whole_sums.ts";

/** Returns true if an expression that is written somewhere is a whole number. */
type IsWhole = (expression: ts.Expression, meaning: Meaning) => boolean;

/** All that a program writes into properties: by name, since objects of one type can be used as those of another. */
interface Writes {
  readonly values: Map<string, ts.Expression[]>;
  /** Values added to them. */
  readonly steps: Map<string, ts.Expression[]>;
  /** Names that get what cannot be followed. */
  readonly unknown: Set<string>;
  /** True if something that cannot be followed may get to properties of any name. */
  anything: boolean;
}

function add(to: Map<string, ts.Expression[]>, name: string, value: ts.Expression): void {
  to.set(name, [...(to.get(name) ?? []), value]);
}

function mayBeNumber(type: ts.Type, meaning: Meaning): boolean {
  const numeric = ts.TypeFlags.NumberLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  return meaning.parts(type).some((part) => (part.flags & numeric) !== 0 || part.isIntersection());
}

/** Returns true if a type is one of objects, whose properties an assertion can claim. */
function hasProperties(type: ts.Type, meaning: Meaning): boolean {
  const { StringLike, NumberLike, BooleanLike, Undefined, Null } = ts.TypeFlags;
  const plain = StringLike | NumberLike | BooleanLike | Undefined | Null;
  return meaning.parts(type).some((part) => (part.flags & plain) === 0);
}

/** Numbers as keys are places in lists, whose elements are no properties. */
function isPlace(node: ts.Expression, meaning: Meaning): boolean {
  return (
    ts.isElementAccessExpression(node) &&
    (meaning.typeOf(node.argumentExpression).flags & ts.TypeFlags.NumberLike) !== 0
  );
}

function noteAssignment(node: ts.BinaryExpression, writes: Writes, meaning: Meaning): void {
  const target = skipTypes(node.left);
  if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) return;
  if (isPlace(target, meaning) || !mayBeNumber(meaning.typeOf(node.right), meaning)) return;
  const name = memberReference(target, meaning)?.name;
  const { kind } = node.operatorToken;
  if (name === undefined) writes.anything = true;
  else if (kind === ts.SyntaxKind.EqualsToken) add(writes.values, name, node.right);
  else if (kind === ts.SyntaxKind.PlusEqualsToken || kind === ts.SyntaxKind.MinusEqualsToken)
    add(writes.steps, name, node.right);
  else writes.unknown.add(name);
}

/** `{ name: value }`, `{ name }` and `{ [name]: value }`. */
function noteMember(node: ts.ObjectLiteralElementLike, writes: Writes, meaning: Meaning): void {
  const { name } = node;
  if (name === undefined) return;
  const isComputed = ts.isComputedPropertyName(name) && !ts.isStringLiteralLike(name.expression);
  const text = ts.isComputedPropertyName(name) ? "" : name.text;
  if (ts.isPropertyAssignment(node)) {
    if (isAssignmentTarget(node.parent)) writes.anything = true;
    else if (isComputed) writes.anything ||= mayBeNumber(meaning.typeOf(node.initializer), meaning);
    else add(writes.values, text, node.initializer);
  } else if (ts.isShorthandPropertyAssignment(node)) {
    if (isAssignmentTarget(node.parent)) writes.anything = true;
    else add(writes.values, text, node.name);
  } else if (ts.isAccessor(node)) writes.unknown.add(text);
}

function note(node: ts.Node, writes: Writes, meaning: Meaning): void {
  if (ts.isBinaryExpression(node) && isAssignment(node)) noteAssignment(node, writes, meaning);
  else if (ts.isObjectLiteralElementLike(node)) noteMember(node, writes, meaning);
  else if (ts.isPropertyDeclaration(node) && node.initializer && ts.isMemberName(node.name))
    add(writes.values, ts.idText(node.name), node.initializer);
  else if (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent))
    writes.unknown.add(node.name.getText());
  else if (ts.isAccessor(node)) writes.unknown.add(node.name.getText());
  else if (
    (ts.isForOfStatement(node) || ts.isForInStatement(node)) &&
    !ts.isVariableDeclarationList(node.initializer)
  )
    writes.anything = true;
  else if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node))
    writes.anything ||= !ts.isConstTypeReference(node.type) && hasProperties(meaning.typeOf(node), meaning);
}

/** Everything that the program's own files write. */
function writesIn(meaning: Meaning): Writes {
  const writes: Writes = { values: new Map(), steps: new Map(), unknown: new Set(), anything: false };
  for (const file of meaning.facts.files) {
    const { nodes, types } = meaning.facts.nodesOf(file);
    for (const node of nodes) note(node, writes, meaning);
    for (const node of types) writes.anything ||= ts.isTypePredicateNode(node);
  }
  return writes;
}

/** Returns true if a property is declared in the program, as one that is always there. */
function isDeclaredHere(node: ts.PropertyAccessExpression, meaning: Meaning): boolean {
  const declarations = meaning.symbolOf(node.name)?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every(
      (declaration) =>
        !declaration.getSourceFile().isDeclarationFile &&
        (ts.isPropertyAssignment(declaration) ||
          ts.isShorthandPropertyAssignment(declaration) ||
          ((ts.isPropertySignature(declaration) || ts.isPropertyDeclaration(declaration)) &&
            declaration.questionToken === undefined)),
    )
  );
}

/**
 * Returns true if a property only ever holds whole numbers: everything that the program writes into properties of its
 * name is whole, and what is added is small, a length, or a number of the server.
 */
export function isWholeProperty(
  node: ts.PropertyAccessExpression,
  meaning: Meaning,
  isWhole: IsWhole,
): boolean {
  if (!isDeclaredHere(node, meaning)) return false;
  const writes = meaning.remember("writes", meaning.program, () => writesIn(meaning));
  const name = node.name.text;
  if (writes.anything || writes.unknown.has(name)) return false;
  const values = writes.values.get(name);
  if (!values) return false;
  const isTotal = () =>
    values.every((value) => isWhole(value, meaning)) &&
    (writes.steps.get(name) ?? []).every((step) => isWholeStep(step, meaning));
  return meaning.remember("whole property", values[0]!, isTotal, false);
}
