import { compareReleases } from "../../../releases/index.ts";
import { type Report, sourceText } from "../../diagnostics/index.ts";
import { type Meaning, memberReference, memberSymbol } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Members that the release compiled for has not yet or no longer, and constants that its package leaves out. */
export function checkMembers(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const node of meaning.facts.nodesOf(file).nodes) {
    const reference = memberReference(node, meaning);
    const member = reference && memberSymbol(reference, meaning);
    if (member) checkMember(node, member, { release: meaning.release, report });
  }
}

interface MemberCheck {
  readonly release: string;
  readonly report: Report;
}

/** Settings are given to scripts in another way since 2.4.0. */
function insteadOf(name: string, { parent }: ts.Node): string {
  if (name !== "plugin_getenv") return "Do without it";
  const [key] = ts.isCallExpression(parent) ? parent.arguments : [];
  const read = `settings[${key ? sourceText(key) : "key"}]`;
  return `Read \`${read}\` in \`script_init(settings)\`, which is given the user's settings since 2.4.0`;
}

/** The docblock of a member says since when, until when, and where it is nil. */
function checkMember(node: ts.Node, member: ts.Symbol, { release, report }: MemberCheck): void {
  const tags = new Map(member.getJsDocTags().map(({ name, text }) => [name, ts.displayPartsToString(text)]));
  const { name } = member;
  const [since, removed, absent] = ["since", "removed", "absent"].map((tag) => tags.get(tag)?.trim());
  if (since && compareReleases(release, since) < 0) {
    report("missing-member", node, {
      name,
      release,
      reason: `it came with ${since}`,
      instead: "Do without it",
    });
  } else if (removed && compareReleases(release, removed) >= 0) {
    report("missing-member", node, {
      name,
      release,
      reason: `it went with ${removed}`,
      instead: insteadOf(name, node),
    });
  } else if (absent?.split(/[ ,]+/).includes(release)) {
    report("nil-constant", node, { name, release });
  }
}
