// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import fc from "fast-check";
import { hook } from "../programs.ts";
import { expressions } from "./expressions.ts";
import { fill, one, type Text } from "./fill.ts";

const variable = one("n0", "n1", "n2", "o0.x");

/** What all programs have: functions that hide what they are given, and that keep to what both languages have. */
const top = `const K = 12;
function hide<T>(value: T): T { return value; }
function num(value: number): number { return value; }
function str(value: string): string { return value; }
function nz(value: number): number { return value === 0 ? 7 : value; }
function small(value: number): number { return Number.isInteger(value) && value >= 0 && value < 5 ? value : 2; }
function whole(value: number): number { return Math.trunc(value) % 9007199254740992; }
function twice(value: number): number { const same = value; return same + value; }
function log(text: string): void { dovecot.i_info(text); }
function put(list: number[], place: number, value: number): void {
  if (Number.isInteger(place) && place >= 0 && place < list.length) list[place] = value;
}`;

/** Conditions that say something about a constant `k`. */
const known = fc
  .array(
    fc.oneof(
      fc.tuple(
        one("k", "k - 1", "k"),
        one("<", "<=", ">", ">=", "===", "!=="),
        one("0", "1", "2.5", "K", "1e10"),
      ),
      fc.tuple(one("0", "100", "1e300", "n0"), one("<", "<=", ">", ">="), one("k")),
      one("Number.isInteger(k)", "Number.isFinite(k)", "Number.isNaN(k)", "Number.isSafeInteger(k)").map(
        (call) => [call],
      ),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .chain((atoms) =>
    fc.tuple(
      ...atoms.map((atom) =>
        fc.tuple(one("", "!"), one("&&", "||")).map(([not, join]) => `${not}(${atom.join(" ")}) ${join}`),
      ),
    ),
  )
  .map((atoms) => atoms.join(" ").replace(/ [&|]+$/, ""));

/** Statements over the variables of {@link program}. */
function statements(): Text {
  const { number: n, string: s, boolean: b, numbers: a, strings: t } = expressions();
  const { block } = fc.letrec<{ statement: string; block: string }>((tie) => ({
    block: fc.array(tie("statement"), { minLength: 1, maxLength: 3 }).map((all) => all.join("\n")),
    statement: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      fill("log(`${@}`);", n),
      fill("log(@);", s),
      fill("log(`${@}`);", b),
      fill("log(@.join());", a),
      fill('log(@.join("|"));', t),
      fc
        .tuple(variable, one("=", "+=", "-=", "*=", "%=", "||=", "&&="), n)
        .map((parts) => `${parts.join(" ")};`),
      fc
        .tuple(variable, one("&=", "|=", "^=", "<<=", ">>=", ">>>="), n)
        .map((parts) => `${parts.join(" ")};`),
      fc.tuple(variable, one("++", "--")).map((parts) => `${parts.join("")};`),
      fc
        .tuple(one("s0", "s1", "o0.y"), one("=", "+=", "||=", "&&="), s)
        .map((parts) => `${parts.join(" ")};`),
      fill("s1 += @;", n),
      fill("b0 = @;", b),
      fill("a0 = @;", a),
      fill("a0.push(@);", n),
      fill("a0.push(@, @);", n, n),
      fill("a0.unshift(@);", n),
      one("log(`${a0.pop() ?? 9} ${a0.shift() ?? 8}`);"),
      fill("log(a0.splice(@, @, @).join());", n, n, n),
      fill("put(a0, @, @);", n, n),
      one(
        "a0.sort();",
        "a0 = a0.filter((x) => !Number.isNaN(x)).sort((x, y) => y - x);",
        "a0.reverse();",
        "t0.sort();",
        "a0.length = 0;",
      ),
      fill("t0 = @;", t),
      fill("t0.push(@);", s),
      fill("m0.set(@, @);", s, n),
      fill("log(`${m0.delete(@)}`);", s),
      fill("z0.add(@);", n),
      fill("log(`${z0.delete(@)}`);", n),
      one("m0.clear();", "log([...z0].join());", "for (const [k, v] of m0) log(`${k}=${v}`);"),
      fill("r0[@] = @;", s, n),
      fill("{ const key = @; r0[key] = (r0[key] ?? 0) + @; }", s, n),
      fill("delete r0[@];", s),
      one("for (const key of Object.keys(r0).sort()) log(`${key}:${r0[key] ?? 0}`);"),
      fill("o0 = { ...o0, x: @ };", n),
      fill("{ const { x, y } = o0; log(`${x}${y}${@}`); }", n),
      fill("[n0, n1] = [@, @];", n, n),
      fill("if (@) {\n@\n}", b, tie("block")),
      fill(
        "{ const k = @; if (@) log(`${Math.floor(k)} ${k} ${k + 1} ${Math.max(1, k)}`); else log(`${Math.round(k)} ${k * 2} ${k % 3}`); }",
        n,
        known,
      ),
      fill(
        "log((() => { const k = @; if (@) return `${k}`; return `${Math.trunc(k)} ${k / 4}`; })());",
        n,
        known,
      ),
      fill("{ const f = (k: number): number => (@ ? Math.floor(k) : 1.5); log(`${f(@)}`); }", known, n),
      fill("if (@) {\n@\n} else {\n@\n}", b, tie("block"), tie("block")),
      fill("for (let i = 0; i < 3; i++) {\nif (@) continue;\n@\nlog(`${i % 2}`);\n}", b, tie("block")),
      fill(
        "for (const x of @) {\nif (@) break;\nn2 = x;\n@\nif (a0.length > 20) break;\n}",
        fill("[...@]", a),
        b,
        tie("block"),
      ),
      fill("for (const c of @) {\nlog(c);\n}", s),
      fill("{ let w = 0; while (w < 3 && @) { w++;\n@\n} log(`${w}`); }", b, tie("block")),
      fill(
        "try {\n@\nif (@) throw new Error(@);\n@\n} catch (problem) { log(problem instanceof Error ? problem.message : 'other'); }",
        tie("block"),
        b,
        s,
        tie("block"),
      ),
      fill("try {\n@\n} finally { log('finally'); }", tie("block")),
      fill(
        "switch (hide<string>(@)) {\ncase 'a':\n@\ncase 'b':\n@\nbreak;\ndefault: log('default');\n}",
        s,
        tie("block"),
        tie("block"),
      ),
      fill(
        "{ const f = (x: number): number => { if (@) return x * 2; n1 = x; return x - 1; }; log(`${f(@)} ${f(n1)}`); }",
        b,
        n,
      ),
      one("for (let i = 0; i < 40; i++) n0 = n0 + n0;"),
      fill("for (let i = 0; i < 6; i++) n1 = n1 * n1 + @;", n),
      fill("@.forEach((x, i) => { log(`${i}:${x}`); });", a),
    ),
  }));
  return block;
}

/** Programs that compile, end, and log what they reckon. */
export function program(): Text {
  const { number: n } = { number: fc.constantFrom("0", "1", "-3", "2.5", "7", "1e10", "-1") };
  const start = fc.tuple(n, n, n).map(
    ([x, y, z]) => `let n0 = hide(${x}), n1 = hide(${y}), n2 = ${z};
let s0 = hide("abc"), s1 = "", b0 = hide(true);
let a0 = [3, 1, 2], t0 = ["x", "y"];
let o0 = { x: 1, y: "o" };
const m0 = new Map<string, number>([["a", 1]]), z0 = new Set<number>([1]), r0: Record<string, number> = { b: 2 };`,
  );
  const end =
    "log(`${n0} ${n1} ${n2} ${s0} ${s1} ${b0} ${a0.join()} ${t0.join()} ${o0.x} ${o0.y} ${m0.size} ${z0.size}`);";
  return fc
    .tuple(start, fc.array(statements(), { minLength: 1, maxLength: 2 }))
    .map(([first, blocks]) => hook([first, ...blocks, end].join("\n"), top));
}
