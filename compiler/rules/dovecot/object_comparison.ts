import { operandText, type Report, type Values } from "../../diagnostics/index.ts";
import { libraryMember, type Meaning, memberReference } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

const equality: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
];
const ordering: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
];
const users = ["MailUser", "EarlyMailUser", "LateMailUser"];

/** Two values that are compared, and what with. */
interface Comparison {
  readonly sides: readonly [ts.Type, ts.Type];
  readonly operator: string;
  readonly isOrdering: boolean;
}

/** Objects of the server whose comparison ends its process, as far as their types say what they are. */
export function checkComparison(node: ts.Node, meaning: Meaning, report: Report): void {
  const comparison = comparisonOf(node, meaning);
  if (!comparison) return;
  const { operator, isOrdering } = comparison;
  if (compares(comparison, users, meaning)) {
    report("object-comparison", node, userComparison({ node, operator }));
  } else if (
    isOrdering ? compares(comparison, ["Mailbox"], meaning) : comparesWithAnything(comparison, meaning)
  ) {
    report("object-comparison", node, mailboxComparison({ node, operator }));
  }
}

/** A comparison of objects: its node and its operands. */
interface Place {
  readonly node: ts.Node;
  readonly operator: string;
}

/** Reports a comparison of users. */
export function userComparison({ node, operator }: Place): Values {
  return { objects: "mail users", operator, remedy: remedyFor(node, "username") };
}

/** Reports a comparison of mailboxes that does not test two mailboxes for equality. */
export function mailboxComparison({ node, operator }: Place): Values {
  return { objects: "mailboxes", operator, remedy: remedyFor(node, "vname") };
}

/** Compares a text of both objects instead. */
function remedyFor(node: ts.Node, name: string): string {
  if (!ts.isBinaryExpression(node)) return `a text of theirs, such as \`${name}\``;
  const [left, right] = [node.left, node.right].map((side) => `${operandText(side)}.${name}`);
  return `\`${left} ${node.operatorToken.getText()} ${right}\``;
}

function comparisonOf(node: ts.Node, meaning: Meaning): Comparison | undefined {
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isOrdering = ordering.includes(kind);
    if (!isOrdering && !equality.includes(kind)) return undefined;
    const sides = [meaning.typeOf(node.left), meaning.typeOf(node.right)] as const;
    return { sides, operator: node.operatorToken.getText(), isOrdering };
  }
  if (ts.isCaseClause(node)) {
    const sides = [meaning.typeOf(node.parent.parent.expression), meaning.typeOf(node.expression)] as const;
    return { sides, operator: "switch", isOrdering: false };
  }
  return ts.isCallExpression(node) ? searchOf(node, meaning) : undefined;
}

function searchOf(node: ts.CallExpression, meaning: Meaning): Comparison | undefined {
  const reference = memberReference(node.expression, meaning);
  if (reference?.name === undefined) return undefined;
  const { name: operator, object } = reference;
  const element = meaning.checker.getIndexTypeOfType(meaning.typeOf(object), ts.IndexKind.Number);
  if (!element) return undefined;
  const [argument] = node.arguments;
  if (!libraryMember("Array", operator)?.compares || !argument) return undefined;
  return { sides: [element, meaning.typeOf(argument)], operator, isOrdering: false };
}

/** Returns true if one side is such an object, and the other one or something of which nothing is known. */
function compares({ sides }: Comparison, names: readonly string[], meaning: Meaning): boolean {
  const is = (type: ts.Type) => names.some((name) => meaning.includes(type, name));
  return sides.some(is) && sides.every((side) => is(side) || isAnything(side));
}

/** Mailboxes equal each other, but no other table may be compared with one. */
function comparesWithAnything({ sides }: Comparison, meaning: Meaning): boolean {
  return sides.some((side) => meaning.includes(side, "Mailbox")) && sides.some(isAnything);
}

function isAnything({ flags }: ts.Type): boolean {
  return (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0;
}
