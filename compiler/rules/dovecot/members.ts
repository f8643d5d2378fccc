import { compareReleases } from "../../../releases/index.ts";
import { type Report, sourceText } from "../../diagnostics/index.ts";
import {
  falseValuesOf,
  type Meaning,
  memberReference,
  memberSymbol,
  skipParentheses,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Members that the release compiled for has not yet or no longer, and constants that its package leaves out. */
export function checkMembers(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const node of meaning.facts.nodesOf(file).nodes) {
    const reference = memberReference(node, meaning);
    const member = reference && memberSymbol(reference, meaning);
    if (member) checkMember(node, member, { meaning, report });
  }
}

interface MemberCheck {
  readonly meaning: Meaning;
  readonly report: Report;
}

/** Settings are given to scripts in another way since 2.4.0. */
function insteadOf(name: string, { parent }: ts.Node): string {
  if (name !== "plugin_getenv") return "Do without it";
  const [key] = ts.isCallExpression(parent) ? parent.arguments : [];
  const read = `settings[${key ? sourceText(key) : "key"}]`;
  return `Read \`${read}\` in \`script_init(settings)\`, which is given the user's settings since 2.4.0`;
}

/** The docblock of a member says since when, until when, what there is instead, and where it is nil. */
function checkMember(node: ts.Node, member: ts.Symbol, { meaning, report }: MemberCheck): void {
  const { release } = meaning;
  const { name } = member;
  const problem = lifeProblem(member, release);
  if (problem && !isAlternative(node, meaning)) {
    const instead = tagsOf(member).get("instead") ?? insteadOf(name, node);
    report("missing-member", node, { name, release, reason: problem, instead });
  } else if (tagsOf(member).get("absent")?.split(/[ ,]+/).includes(release)) {
    report("nil-constant", node, { name, release });
  }
}

function tagsOf(member: ts.Symbol): ReadonlyMap<string, string> {
  return new Map(member.getJsDocTags().map(({ name, text }) => [name, ts.displayPartsToString(text).trim()]));
}

/** Why a release lacks a member; undefined if it has it. */
function lifeProblem(member: ts.Symbol, release: string): string | undefined {
  const [since, removed] = ["since", "removed"].map((tag) => tagsOf(member).get(tag));
  if (since && compareReleases(release, since) < 0) return `it came with ${since}`;
  return removed && compareReleases(release, removed) >= 0 ? `it went with ${removed}` : undefined;
}

/**
 * Returns true for a field that is nil in a release where the program asks for another one then: `request.protocol ??
 * request.service`.
 */
function isAlternative(node: ts.Node, meaning: Meaning): boolean {
  const chain = chainAround(node);
  if (!chain || !ts.isExpression(node)) return false;
  const isLast = chain.at(-1) === node;
  const isNullable = falseValuesOf(meaning.typeOf(node), meaning).nil;
  return (isLast || isNullable) && chain.some((operand) => operand !== node && isThere(operand, meaning));
}

/** The operands of the chain of `??` that a node is one of. */
function chainAround(node: ts.Node): readonly ts.Expression[] | undefined {
  let top: ts.Node = node;
  while (isNullish(top.parent) || ts.isParenthesizedExpression(top.parent)) top = top.parent;
  const operands = (at: ts.Node): ts.Expression[] => {
    const inner = skipParentheses(at as ts.Expression);
    return isNullish(inner) ? [...operands(inner.left), ...operands(inner.right)] : [inner];
  };
  return top === node ? undefined : operands(top);
}

function isNullish(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
}

function isThere(operand: ts.Expression, meaning: Meaning): boolean {
  const reference = memberReference(operand, meaning);
  const member = reference && memberSymbol(reference, meaning);
  return member !== undefined && tagsOf(member).has("since") && !lifeProblem(member, meaning.release);
}
