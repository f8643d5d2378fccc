// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import fc from "fast-check";
import { fill, one, type Text } from "./fill.ts";
import { patternExpressions } from "./patterns.ts";

/** Source texts of expressions, by their type. */
export interface Expressions {
  readonly number: Text;
  readonly string: Text;
  readonly boolean: Text;
  readonly numbers: Text;
  readonly strings: Text;
}

const numberLiteral = fc.oneof(
  one("0", "1", "2", "3", "10", "(-1)", "0.5", "(-2.5)", "7"),
  fc.integer({ min: -1000, max: 1000 }).map((value) => (value < 0 ? `(${value})` : `${value}`)),
  one(
    "255",
    "4294967296",
    "2147483648",
    "9007199254740991",
    "9007199254740993",
    "1e21",
    "1e-7",
    "0.1",
    "1e15",
  ),
  one("NaN", "Infinity", "(-Infinity)", "0.30000000000000004", "123456.789", "(-9007199254740992)"),
);
const stringLiteral = fc.oneof(
  one('""', '"a"', '"b"', '"abc"', '" x "', '"10"', '"0x1f"', '"%d"', '"$&"', '"a,b,,c"', '"1e3"', '"-7.5"'),
  fc.stringMatching(/^[a-c ,.%$0-9-]{0,6}$/).map((text) => JSON.stringify(text)),
);

const arithmetic = one("+", "-", "*", "%");
const bitwise = one("&", "|", "^", "<<", ">>", ">>>");
const comparison = one("<", "<=", ">", ">=", "===", "!==");

/** Expressions over the variables n0–n2, s0, s1, b0, a0, t0, o0, m0 and z0. */
export function expressions(): Expressions {
  const options = { maxDepth: 2, withCrossShrink: true } as const;
  return fc.letrec<{ [Key in keyof Expressions]: string }>((tie) => {
    const [n, s, b, a, t] = [tie("number"), tie("string"), tie("boolean"), tie("numbers"), tie("strings")];
    const patterns = patternExpressions(s);
    const operation = (left: Text, operator: Text, right: Text) =>
      fc.tuple(left, operator, right).map((parts) => `(${parts.join(" ")})`);
    return {
      number: fc.oneof(
        options,
        one("n0", "n1", "n2", "o0.x", "K"),
        numberLiteral,
        one("s0.length", "a0.length", "t0.length", "m0.size", "z0.size"),
        operation(n, arithmetic, n),
        operation(n, arithmetic, n),
        fill("(@ / nz(@))", n, n),
        operation(n, bitwise, n),
        fill("(2 ** Math.min(Math.abs(Math.trunc(@)), 60))", n),
        fill("(-(@))", n),
        fill("(~(@))", n),
        fc.tuple(one("floor", "ceil", "round", "trunc", "abs", "sign"), n).map(([f, x]) => `Math.${f}(${x})`),
        fc.tuple(one("max", "min"), n, n).map(([f, x, y]) => `Math.${f}(${x}, ${y})`),
        fill("Math.max(0, @)", n),
        fill("Math.min(...@)", a),
        fc.tuple(one("Number", "parseInt", "parseFloat"), s).map(([f, x]) => `${f}(${x})`),
        fill("(@ ? @ : @)", b, n, n),
        fc.tuple(n, one("||", "&&"), n).map(([x, o, y]) => `(num(${x}) ${o} ${y})`),
        fill("(str(@) ? @ : @)", s, n, n),
        fill("(@.find(Boolean) || @)", a, n),
        fill("((@ ? null : @) ?? @)", b, n, n),
        fill("(a0[@] ?? @)", n, n),
        fill("([(@ ? @ : undefined), @].find((x) => x !== undefined) ?? @)", b, n, n, n),
        fill("@.map((x) => (x > @ ? x : undefined)).filter((x) => x !== undefined).length", a, n),
        fill("Array.from({ length: small(@) }).reduce<number>((sum, _, i) => sum + i, 0)", n),
        fill("(a0[@] || @)", n, n),
        fill("(@.at(@) ?? -1)", a, n),
        fill("(m0.get(@) ?? @)", s, n),
        fc.tuple(a, one("indexOf", "lastIndexOf"), n).map(([x, f, y]) => `${x}.${f}(${y})`),
        fc.tuple(s, one("indexOf", "lastIndexOf"), s).map(([x, f, y]) => `${x}.${f}(${y})`),
        fill("@.charCodeAt(@)", s, n),
        fill("@.localeCompare(@)", s, s),
        fill("@.reduce((sum, x) => sum + x, @)", a, n),
        fill("@.reduce((all, x) => all * x + 1, 1)", a),
        fill("twice(@)", n),
        fill("([...@.keys()].at(-1) ?? @)", a, n),
        fill("(@.values().next().value ?? @)", a, n),
        fill("(@[Symbol.iterator]().next().value ?? @).length", s, s),
        fill("@.findIndex((x) => x > @)", a, n),
        fill("(@.find((x) => (x) < @) ?? 3)", a, n),
        patterns.number,
      ),
      string: fc.oneof(
        options,
        one("s0", "s1", "o0.y"),
        stringLiteral,
        fill("`${@}`", n),
        fill("`${@}${@}`", n, b),
        fc.tuple(s, one("||", "&&"), s).map(([x, o, y]) => `(str(${x}) ${o} ${y})`),
        fill("(num(@) ? @ : @)", n, s, s),
        fill("(t0[@] || @)", n, s),
        fill("[@, (@ ? @ : undefined), @].filter(Boolean).join(@)", s, b, s, s, s),
        fill("(@ + @)", s, s),
        fill("(@ + @)", s, n),
        fill("String(@)", n),
        fc.tuple(s, one("slice", "substring", "substr"), n, n).map(([x, f, i, j]) => `${x}.${f}(${i}, ${j})`),
        fc.tuple(s, one("slice", "substring"), n).map(([x, f, i]) => `${x}.${f}(${i})`),
        fc
          .tuple(s, one("trim", "trimStart", "trimEnd", "toUpperCase", "toLowerCase"))
          .map(([x, f]) => `${x}.${f}()`),
        fill("@.charAt(@)", s, n),
        fill('(@[@] ?? "none")', s, n),
        fill('(@.at(@) ?? "none")', s, n),
        fc.tuple(s, one("replace", "replaceAll"), s, s).map(([x, f, p, r]) => `${x}.${f}(${p}, ${r})`),
        fill("@.replaceAll(@, (found, at) => `<${found}${at}>`)", s, s),
        fc
          .tuple(s, one("padStart", "padEnd"), one("0", "3", "8", "-1"), s)
          .map(([x, f, i, p]) => `${x}.${f}(${i}, ${p})`),
        fill("@.repeat(small(@))", s, n),
        fc.tuple(n, one("0", "1", "3", "10")).map(([x, d]) => `(${x}).toFixed(${d})`),
        fc.tuple(n, one("2", "10", "16", "36")).map(([x, d]) => `whole(${x}).toString(${d})`),
        fill("(@ ? @ : @)", b, s, s),
        fill("@.join(@)", a, s),
        fill("@.join()", t),
        fill("(@).toString()", n),
        fill('(t0[@] ?? "none")', n),
        fill("`${t0[@]} ${@.at(@)}`", n, s, n),
        fill("`${m0.get(@)}`", s),
        fill("String(@.find((x) => x > @))", a, n),
        fill("(@ + a0.at(@))", s, n),
        fill("`${(@ ? @ : undefined)}`", b, b),
      ),
      boolean: fc.oneof(
        options,
        one("b0", "hide(true)", "hide(false)"),
        operation(n, comparison, n),
        operation(s, comparison, s),
        fill("!@", b),
        fill("!str(@)", s),
        fill("!!num(@)", n),
        fill("Boolean(num(@) && str(@) || @)", n, s, b),
        fill("!(str(@) || num(@))", s, n),
        fill("(str(@) && @) === @", s, n, n),
        fill("@.some((x, i) => x && i)", a),
        fill("(@ && @)", b, b),
        fill("(@ || @)", b, b),
        fc.tuple(one("isNaN", "isInteger", "isFinite"), n).map(([f, x]) => `Number.${f}(${x})`),
        fc.tuple(s, one("includes", "startsWith", "endsWith"), s).map(([x, f, y]) => `${x}.${f}(${y})`),
        fill("@.includes(@)", a, n),
        fc.tuple(a, one("some", "every"), n).map(([x, f, y]) => `${x}.${f}((x) => x > ${y})`),
        fill("z0.has(@)", n),
        fill("m0.has(@)", s),
        fill("(@ in r0)", s),
        patterns.boolean,
        fill("(@ ? @ : @)", b, b, b),
      ),
      numbers: fc.oneof(
        options,
        one("a0", "[]").map((text) => (text === "[]" ? "([] as number[])" : text)),
        fill("[@]", n),
        fill("[@, @, @]", n, n, n),
        fill("@.slice(@)", a, n),
        fill("@.slice(@, @)", a, n, n),
        fill("@.map((x) => x * @)", a, n),
        fill("@.map((x, i) => x - i)", a),
        fill("@.filter((x) => x > @)", a, n),
        fill("@.filter(Boolean)", a),
        fill("@.filter((x) => x && str(@))", a, s),
        fill("@.map(Number)", t),
        fill("@.concat(@)", a, a),
        fill("[...@, @]", a, n),
        fill("[...new Set(@)]", a),
        fill("@.toSorted()", a),
        fill("@.filter((x) => !Number.isNaN(x)).toSorted((x, y) => x - y)", a),
        fill("@.toReversed()", a),
        fill("[...@].fill(@, @)", a, n, n),
        fill("@.toSpliced(@, @, @)", a, n, n, n),
        fill("[@, @].flatMap((x) => [x, x + 1])", n, n),
        one("[...m0.values()]"),
      ),
      strings: fc.oneof(
        options,
        one("t0", "Object.keys(r0).sort()"),
        fill("[@, @]", s, s),
        fill("@.split(@)", s, one('","', '""', '"a"', '"ab"', "s1")),
        fc.tuple(s, one("0", "1", "2")).map(([x, l]) => `${x}.split("", ${l})`),
        fill("@.map((x) => `${x}!`)", a),
        fill("@.filter((x) => x !== @)", t, s),
        fill("@.filter((x) => x || num(@))", t, n),
        fill("@.map(String)", a),
        fill("@.toSorted()", t),
        one("[...m0.keys()]"),
        patterns.strings,
      ),
    };
  });
}
