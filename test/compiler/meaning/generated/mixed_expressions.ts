// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import fc from "fast-check";
import { fill, one, type Text } from "./fill.ts";

const options = { maxDepth: 1, withCrossShrink: true } as const;

/** Small expressions: what mixtures are to show is how constructs meet. */
export function expressions(
  ...[numbers, texts, truths, lists, words]: [string[], string[], string[], string[], string[]]
): Record<"n" | "s" | "b" | "a" | "t" | "i", Text> {
  const { n, s, b, a, t, i } = fc.letrec<Record<"n" | "s" | "b" | "a" | "t" | "i", string>>((tie) => {
    const [n, s, b, a, t, i] = [tie("n"), tie("s"), tie("b"), tie("a"), tie("t"), tie("i")];
    return {
      i: one("0", "1", "2", "3"),
      n: fc.oneof(
        options,
        one("1", "0", "2", "(-1)", "2.5", "10", ...numbers, ...numbers),
        one("num(0)", "num(3)", "num(NaN)", "num(0.1)", "num(1e21)", "num(7)"),
        fc.tuple(n, one("+", "-", "*", "%"), n).map((parts) => `(${parts.join(" ")})`),
        fill("@.length", s),
        fill("@.length", a),
        fill("(@[@] ?? @)", a, i, n),
        fill("(num(@) || @)", n, n),
        fill("(@ ? @ : @)", b, n, n),
        fill("Math.max(@, @)", n, n),
        fill("@.indexOf(@)", a, n),
      ),
      s: fc.oneof(
        options,
        one('"a"', '""', '"abc"', '"b,c"', '"10"', ...texts, ...texts),
        one('str("")', 'str("abc")', 'str("x y")'),
        fill("`${@}`", n),
        fill("(@ + @)", s, s),
        fill("@.slice(@)", s, i),
        fill("(str(@) || @)", s, s),
        fill("@.toUpperCase()", s),
        fill("@.join()", a),
        fill("@.join(@)", t, s),
        fill("(@ ? @ : @)", b, s, s),
      ),
      b: fc.oneof(
        options,
        one("hide(true)", "hide(false)", ...truths, ...truths),
        fc.tuple(n, one("<", ">=", "===", "!=="), n).map(([x, o, y]) => `(num(${x}) ${o} num(${y}))`),
        fill("(str(@) === str(@))", s, s),
        fill("!str(@)", s),
        fill("!!num(@)", n),
        fill("(@ && @)", b, b),
        fill("@.includes(@)", a, n),
      ),
      a: fc.oneof(
        options,
        one("[1, 2, 3]", "hide<number[]>([])", "[0]", ...lists, ...lists),
        fill("[@, @]", n, n),
        fill("[...@, @]", a, n),
        fill("@.map((each) => each + 1)", a),
        fill("@.slice(@)", a, i),
        fill("@.filter(Boolean)", a),
      ),
      t: fc.oneof(
        options,
        one('["a", "b"]', "hide<string[]>([])", '[""]', ...words, ...words),
        fill("[@, @]", s, s),
        fill('@.split("")', s),
        fill("@.map(String)", a),
        fill("@.filter(Boolean)", t),
      ),
    };
  });
  return { n, s, b, a, t, i };
}
