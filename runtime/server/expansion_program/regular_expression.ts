import type { Facts } from "../../profiles/facts.ts";
import { decode } from "../../text.ts";
import { toBytes } from "../expansion/expansion.ts";
import { fail } from "./failure.ts";

type RegexpFacts = Pick<Facts, "expansionRegexpsArePcre">;

/** What a library says of an expression that it does not take: PCRE2, and the C library before. */
const COMPLAINTS: readonly (readonly [RegExp, string, string])[] = [
  [/Unterminated group/, "missing closing parenthesis", "Unmatched ( or \\("],
  [/Unmatched '\)'/, "unmatched closing parenthesis", "Unmatched ) or \\)"],
  [
    /Unterminated character class/,
    "missing terminating ] for character class",
    "Unmatched [, [^, [:, [., or [=",
  ],
  [
    /Nothing to repeat/,
    "quantifier does not follow a repeatable item",
    "Invalid preceding regular expression",
  ],
  [/\\ at end of pattern/, "\\ at end of pattern", "Trailing backslash"],
  [/Range out of order/, "range out of order in character class", "Invalid range end"],
];

/** The expression that JavaScript reads alike, which holds for the common ones. Fails as the server does. */
function compile(pattern: string, facts: RegexpFacts): RegExp {
  const text = facts.expansionRegexpsArePcre ? decode(Buffer.from(pattern, "latin1")) : pattern;
  const translated = text.replace(/\[:(\w+):\]/g, (_, name: string) => characters(name, facts));
  try {
    return new RegExp(translated, facts.expansionRegexpsArePcre ? "su" : "s");
  } catch (error) {
    const found = COMPLAINTS.find(([reason]) => reason.test(String(error)));
    return fail(found?.[facts.expansionRegexpsArePcre ? 1 : 2] ?? "Invalid regular expression");
  }
}

/** The characters of a class, as JavaScript writes them between brackets. */
function characters(name: string, { expansionRegexpsArePcre }: RegexpFacts): string {
  if (Object.hasOwn(CLASSES, name)) return CLASSES[name] ?? "";
  return fail(expansionRegexpsArePcre ? "unknown POSIX class name" : "Invalid character class name");
}

const CLASSES: Readonly<Record<string, string>> = {
  alpha: "A-Za-z",
  digit: "0-9",
  alnum: "A-Za-z0-9",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  xdigit: "0-9A-Fa-f",
  blank: " \\t",
  cntrl: "\\x00-\\x1f\\x7f",
  graph: "!-~",
  print: " -~",
  punct: "!-\\/:-@\\[-`\\{-~",
};

/** Returns true if an expression is found in a text, both strings of bytes. PCRE2 is asked not to find nothing. */
export function matches(pattern: string, text: string, facts: RegexpFacts): boolean {
  const expression = compilePrefixed(pattern, facts);
  const subject = facts.expansionRegexpsArePcre ? decode(Buffer.from(text, "latin1")) : text;
  const found = expression.exec(subject);
  return found !== null && (found[0] !== "" || !facts.expansionRegexpsArePcre);
}

function compilePrefixed(pattern: string, facts: RegexpFacts): RegExp {
  if (facts.expansionRegexpsArePcre) return compile(pattern, facts);
  try {
    return compile(pattern, facts);
  } catch (error) {
    return fail(`regexp() failed: ${(error as Error).message}`);
  }
}

/** Replaces what an expression finds first. Undefined when it finds nothing. */
export function replaceFirst(
  expression: { readonly pattern: string; readonly replacement: string },
  text: string,
  facts: RegexpFacts,
): string | undefined {
  const pattern = compile(expression.pattern, facts);
  const subject = facts.expansionRegexpsArePcre ? decode(Buffer.from(text, "latin1")) : text;
  const found = pattern.exec(subject);
  if (found === null || (facts.expansionRegexpsArePcre && found[0] === "")) return undefined;
  if (!facts.expansionRegexpsArePcre) return withGroups(expression.replacement, found);
  const replacement = withDollars(decode(Buffer.from(expression.replacement, "latin1")), found);
  return toBytes(subject.slice(0, found.index) + replacement + subject.slice(found.index + found[0].length));
}

/** The replacement of old releases stands for the whole text. */
function withGroups(replacement: string, found: RegExpExecArray): string {
  return replacement.replace(
    /\\([0-9])/g,
    (_, group: string) => found[Number(group)] ?? fail("Invalid capture group"),
  );
}

/** `\1` is a group, and so are `$1` and `${1}`. */
function withDollars(replacement: string, found: RegExpExecArray): string {
  const dollars = replacement.includes("\\")
    ? replacement.replace(/\\([0-9\\])/g, (_, next: string) => (next === "\\" ? "\\" : `$${next}`))
    : replacement;
  return dollars.replace(/\$(?:(\d+)|\{(\d+)\}|(\$))/g, (_, plain?: string, braced?: string) => {
    const group = plain ?? braced;
    if (group === undefined) return "$";
    if (Number(group) >= found.length) return fail("unknown substring");
    return found[Number(group)] ?? fail("requested value is not set");
  });
}
