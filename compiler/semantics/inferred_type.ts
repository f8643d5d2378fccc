import ts from "../typescript_api.ts";
import { boundArguments, calleeOf } from "./callees.ts";
import { isAssigning } from "./facts.ts";
import { libraryMember } from "./library_members.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** Members and calls found in the uses of a value. */
interface Evidence {
  /** Types of what it is compared with, computed with, or given to. */
  readonly types: Set<string>;
  /** The members that are read, with the places where they are. */
  readonly members: Map<string, ts.Expression[]>;
  /** Set for uses that no simple type explains: calls, and indexes. */
  isOpen: boolean;
  /** Set for uses in texts, which any type with a text explains. */
  isText: boolean;
}

const computing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
]);
const comparing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** A type as a declaration would write it, unless that says nothing or cannot be written there. */
function nameOf(type: ts.Type, { checker }: Meaning): string | undefined {
  const base = checker.getBaseTypeOfLiteralType(type);
  const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Unknown | ts.TypeFlags.Any;
  if (base.flags & (empty | ts.TypeFlags.TypeParameter | ts.TypeFlags.Never)) return undefined;
  const name = checker.typeToString(base, undefined, ts.TypeFormatFlags.NoTruncation);
  return /\bany\b|import\(|\bunique\b|__/.test(name) || name.length > 60 ? undefined : name;
}

function add(evidence: Evidence, type: ts.Type | undefined, meaning: Meaning): void {
  const name = type && nameOf(type, meaning);
  if (name) evidence.types.add(name);
}

function addUse(evidence: Evidence, use: ts.Expression, meaning: Meaning): void {
  const { parent } = use;
  if (ts.isParenthesizedExpression(parent) || ts.isNonNullExpression(parent)) {
    addUse(evidence, parent, meaning);
  } else if (ts.isPropertyAccessExpression(parent) && parent.expression === use) {
    const { text } = parent.name;
    evidence.members.set(text, [...(evidence.members.get(text) ?? []), parent]);
  } else if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (computing.has(kind)) evidence.types.add("number");
    if (comparing.has(kind))
      add(evidence, meaning.typeOf(parent.left === use ? parent.right : parent.left), meaning);
  } else if (ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent)) {
    if (parent.operator !== ts.SyntaxKind.ExclamationToken) evidence.types.add("number");
  } else if (ts.isElementAccessExpression(parent) || ts.isNewExpression(parent)) evidence.isOpen = true;
  else if (ts.isCallExpression(parent) && parent.expression === use) evidence.isOpen = true;
  else if (ts.isForOfStatement(parent) || ts.isSpreadElement(parent)) evidence.isOpen = true;
  else if (ts.isTemplateSpan(parent)) evidence.isText = true;
  else add(evidence, meaning.checker.getContextualType(use), meaning);
}

/** Returns true if texts, or numbers, have all of these members. */
function primitiveWith(members: readonly string[], { checker }: Meaning): string | undefined {
  const has = (type: ts.Type) => {
    const apparent = checker.getApparentType(type);
    return members.every((name) => apparent.getProperty(name) !== undefined);
  };
  if (has(checker.getStringType())) return "string";
  return has(checker.getNumberType()) ? "number" : undefined;
}

function typeFromMembers({ members }: Evidence, meaning: Meaning): string | undefined {
  const names = [...members.keys()];
  const primitive = primitiveWith(names, meaning);
  if (primitive) return primitive;
  if (names.every((name) => name === "length" || libraryMember("Array", name))) return "unknown[]";
  const fields: string[] = [];
  for (const [name, uses] of members) {
    const isCalled = uses.some((use) => ts.isCallExpression(use.parent) && use.parent.expression === use);
    if (isCalled) return undefined;
    fields.push(`${name}: ${typeOfUses(uses, meaning) ?? "unknown"}`);
  }
  return `{ ${fields.join("; ")} }`;
}

/** The type that explains all uses of a value, if they say one. */
export function typeOfUses(uses: readonly ts.Expression[], meaning: Meaning): string | undefined {
  const evidence: Evidence = { types: new Set(), members: new Map(), isOpen: false, isText: false };
  for (const use of uses) addUse(evidence, use, meaning);
  if (evidence.isOpen) return undefined;
  if (evidence.members.size > 0) return typeFromMembers(evidence, meaning);
  if (evidence.types.size > 0) return [...evidence.types].sort().join(" | ");
  return evidence.isText ? "string" : undefined;
}

/** The arguments of all calls of the program, by the parameters that they are for. */
function givenArguments(meaning: Meaning): ReadonlyMap<ts.Node, ts.Expression[]> {
  const found = new Map<ts.Node, ts.Expression[]>();
  for (const file of meaning.facts.files) {
    for (const call of meaning.facts.ofKind(ts.SyntaxKind.CallExpression, file)) {
      const callee = calleeOf(call, meaning);
      for (const [parameter, argument] of callee ? boundArguments(call, callee, meaning) : [])
        found.set(parameter, [...(found.get(parameter) ?? []), argument]);
    }
  }
  return found;
}

/** The values that a parameter or a variable gets. */
function valuesOf(declaration: ts.Node, uses: readonly ts.Identifier[], meaning: Meaning): ts.Expression[] {
  const assigned = uses.flatMap(({ parent }) =>
    ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken
      ? [parent.right]
      : [],
  );
  const { initializer } = declaration as { initializer?: ts.Expression };
  const find = () => givenArguments(meaning);
  const given = ts.isParameter(declaration)
    ? meaning.remember("arguments by parameters", meaning.program, find).get(declaration)
    : undefined;
  return [...(initializer ? [initializer] : []), ...assigned, ...(given ?? [])];
}

/** Types of values, if all are known and have the members that are read. */
function typeOfValues(
  values: readonly ts.Expression[],
  members: readonly string[],
  meaning: Meaning,
): string | undefined {
  const types = values.map((value) => meaning.typeOf(skipTypes(value)));
  const names = types.map((type) => nameOf(type, meaning));
  const fits = types.every((type) =>
    meaning.parts(type).every((part) => {
      const apparent = meaning.checker.getApparentType(part);
      return members.every((name) => apparent.getProperty(name) !== undefined);
    }),
  );
  const isKnown = names.length > 0 && fits && names.every((name) => name !== undefined);
  return isKnown ? [...new Set(names)].sort().join(" | ") : undefined;
}

/**
 * The type that a variable, a parameter or a property should be declared with: of what it gets, or of what is done with
 * it.
 */
export function inferredType(declaration: ts.Node, name: ts.Node, meaning: Meaning): string | undefined {
  const symbol = meaning.symbolOf(name);
  if (!symbol) return undefined;
  const all = meaning.facts.files.flatMap((file) => meaning.facts.usesIn(file, symbol));
  const written = all.filter(isAssigning).map(({ node }) => node);
  const read = all
    .filter((use) => use.access !== "declaration" && use.access !== "write")
    .map(({ node }) => reading(node));
  const members = read.flatMap(({ parent }) => (isObjectOf(parent, read) ? [parent.name.text] : []));
  return typeOfValues(valuesOf(declaration, written, meaning), members, meaning) ?? typeOfUses(read, meaning);
}

function isObjectOf(node: ts.Node, uses: readonly ts.Expression[]): node is ts.PropertyAccessExpression {
  return ts.isPropertyAccessExpression(node) && uses.includes(node.expression);
}

/** `box.name` for a use of the property `name`. */
function reading(node: ts.Identifier): ts.Expression {
  const { parent } = node;
  return ts.isPropertyAccessExpression(parent) && parent.name === node ? parent : node;
}
