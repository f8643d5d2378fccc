// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import fc from "fast-check";
import { fill, one, type Text } from "./fill.ts";

const atom = fc.oneof(
  { arbitrary: one("a", "b", "c", "1", "x", "-", ",", "%", " ", "\\.", "\\$", "\\/", "\\^"), weight: 3 },
  one(
    "\\d",
    "\\w",
    "\\s",
    "\\D",
    "\\W",
    "\\S",
    ".",
    "[abc]",
    "[^a]",
    "[^\\s,]",
    "[\\d-]",
    "[A-b.]",
    "[\\W1]",
  ),
);

const quantifier = fc.oneof(
  { arbitrary: one(""), weight: 3 },
  one("*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}?", "{2,}", "{6,9}"),
);

/** The source of an expression, with groups that capture or only those that do not. */
function source(open: Text): Text {
  const { choice } = fc.letrec<{ term: string; choice: string }>((tie) => {
    const parts = fc.array(tie("term"), { minLength: 0, maxLength: 3 }).map((terms) => terms.join(""));
    return {
      term: fc.oneof(
        { maxDepth: 2, withCrossShrink: true },
        { arbitrary: fc.tuple(atom, quantifier).map((pair) => pair.join("")), weight: 5 },
        one("^", "$", "\\b", "\\B"),
        fc.tuple(open, tie("choice"), quantifier).map(([start, inner, times]) => `${start}${inner})${times}`),
        fc.tuple(one("(?=", "(?!"), tie("choice")).map(([start, inner]) => `${start}${inner})`),
        fc
          .tuple(one("(?<=", "(?<!"), one("a", "^", "b|1", "[a-c]x", "\\b\\w", "x{2}|$", ",|^"))
          .map((pair) => `${pair.join("")})`),
      ),
      choice: fc.oneof(
        { arbitrary: parts, weight: 2 },
        fc.tuple(parts, parts).map((pair) => pair.join("|")),
      ),
    };
  });
  return choice.map((text) => (text === "" ? "(?:)" : text));
}

const withGroups = source(one("(", "(?:"));
const withoutGroups = source(one("(?:"));
const flags = one("", "", "i", "m", "s", "im");

const literal = (text: Text, more = "") =>
  fc.tuple(text, flags).map(([pattern, some]) => `/${pattern}/${some}${more}`);

const any = fc.oneof(literal(withGroups), literal(withGroups, "g"));
const all = literal(withGroups, "g");
const plain = literal(withoutGroups);
const plainAll = literal(withoutGroups, "g");
/** A function that calls `exec` again and again, and what it gives when the expression goes on. */
const goingOn = (from: Text) =>
  fill(
    "((re: RegExp, s: string) => { const found: string[] = []; for (let n = 0; n < 5; n++) { const m = re.exec(s); found.push(m ? `${m.index}${m[0]}${re.lastIndex}` : `-${re.lastIndex}`); if (m?.[0] === '') re.lastIndex++; } return found; })(@, @)",
    fc.oneof(plain, plainAll),
    from,
  );
const kept = (from: Text) =>
  fill(
    "((s: string) => { const re = @; const found: string[] = []; for (let n = 0; n < 5; n++) { const m = re.exec(s); if (!m) break; found.push(`${m.index}${m[0]}${m[1] ?? '-'}`); if (m[0] === '') re.lastIndex++; } return found; })(@)",
    all,
    from,
  );
const replacement = one('"X"', '""', '"<$1>"', '"[$&]"', '"$$1%1"', '"$`|$\'"', '"$2$10"', "s1");
const replacing = one("(found) => `<${found}>`", "() => s0", "(found, first) => `${first ?? 0}${found}`");

/** Expressions that use regular expressions, by their type. */
export const patternExpressions = (text: Text) => ({
  boolean: fc.oneof(
    { arbitrary: fill("@.test(@)", any, text), weight: 3 },
    fill("[@, @].some((one) => one.test(@))", plain, plain, text),
  ),
  number: fc.oneof(
    fill("@.search(@)", text, any),
    fill("(@.exec(@)?.index ?? -2)", any, text),
    fill("(@.match(@)?.length ?? 0)", text, plainAll),
  ),
  string: fc.oneof(
    fill("@.replace(@, @)", text, any, replacement),
    fill("@.replace(@, @)", text, any, replacing),
    fill("@.replaceAll(@, @)", text, all, fc.oneof(replacement, replacing)),
    fill('(@.exec(@)?.[1] ?? "none")', any, text),
    fill('(@.match(@)?.[0] ?? "none")', text, any),
    fill("@.replace(@, @)", text, plainAll, replacing),
    fill("[@, @].reduce((rest, one) => rest.replace(one, @), @)", plain, plain, replacement, text),
    fill('[@].map((one) => one.exec(@)?.[0] ?? "none").join()', plain, text),
  ),
  strings: fc.oneof(
    fill("(@.match(@) ?? [])", text, all),
    fill("@.split(@)", text, plain),
    fill("@.split(@, 2)", text, plain),
    goingOn(text),
    kept(text),
    fill("[...@.matchAll(@)].map((m) => `${m[0]}${m.index}`)", text, plainAll),
  ),
});
