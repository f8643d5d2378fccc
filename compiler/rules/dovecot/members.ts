import ts from "typescript";
import { compareReleases } from "../../../releases/index.ts";
import type { Report } from "../../diagnostics/catalogue.ts";
import type { Meaning } from "../../semantics/meaning.ts";

/** Members that the release compiled for has not yet or no longer, and constants that its package leaves out. */
export function checkMembers(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const node of meaning.facts.nodesOf(file).nodes) {
    const member = memberOf(node, meaning);
    if (member) checkMember(node, member, { release: meaning.release, report });
  }
}

/** The member that a name, or a name in a pattern, stands for. */
function memberOf(node: ts.Node, meaning: Meaning): ts.Symbol | undefined {
  const { checker } = meaning;
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name;
    return ts.isIdentifier(name)
      ? checker.getPropertyOfType(meaning.typeOf(node.parent), name.text)
      : undefined;
  }
  if (ts.isPropertyAccessExpression(node)) return checker.getSymbolAtLocation(node.name);
  const isElement = ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression);
  return isElement ? checker.getSymbolAtLocation(node.argumentExpression) : undefined;
}

interface MemberCheck {
  readonly release: string;
  readonly report: Report;
}

/** The docblock of a member says since when, until when, and where it is nil. */
function checkMember(node: ts.Node, member: ts.Symbol, { release, report }: MemberCheck): void {
  const tags = new Map(member.getJsDocTags().map(({ name, text }) => [name, ts.displayPartsToString(text)]));
  const { name } = member;
  const [since, removed, absent] = ["since", "removed", "absent"].map((tag) => tags.get(tag)?.trim());
  if (since && compareReleases(release, since) < 0) {
    report("missing-member", node, { name, release, reason: `it came with ${since}` });
  } else if (removed && compareReleases(release, removed) >= 0) {
    report("missing-member", node, { name, release, reason: `it went with ${removed}` });
  } else if (absent?.split(/[ ,]+/).includes(release)) {
    report("nil-constant", node, { name, release });
  }
}
