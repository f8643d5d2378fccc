// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";

const refused = (body: string, code = "regular-expression") => ({ source: showingHook(body), refused: code });

const texts = '["a=1, bb=22;c=", "", "x", "k=1", "=== a1b22 ==="]';

/** Regular expressions with the flag g that go on behind their last match, and those that are made of texts. */
export const pattern_places: Family = {
  "exec() in a loop": showingHook(
    `const pair = /(\\w+)=(\\d+)/g; for (const s of ${texts}) { let m: RegExpExecArray | null; while ((m = pair.exec(s)) !== null) log(\`\${m.index} \${m[1]} \${m[2]} \${pair.lastIndex} \${m.length} \${m.input.length}\`); log(pair.lastIndex); for (let n = digits.exec(s); n; n = digits.exec(s)) log(n[0]); }`,
    "const digits = /\\d+/g;",
  ),
  "exec() that is left": showingHook(
    'const re = /[a-z]/g; log(re.exec("abc")?.[0] ?? "-"); log(re.exec("xyz")?.[0] ?? "-"); log(re.lastIndex); re.lastIndex = 0; log(re.exec("xyz")?.index ?? -1); log(re.exec("") === null); log(re.lastIndex); re.lastIndex = 2; log(re.exec("abc")?.[0] ?? "-"); re.lastIndex = 9; log(re.test("abc")); log(re.lastIndex);',
  ),
  "test() goes on": showingHook(
    'const re = /o/g; log(`${re.test("foo")} ${re.lastIndex} ${re.test("foo")} ${re.lastIndex} ${re.test("foo")} ${re.lastIndex}`); let n = 0; while (re.test("o o o")) n++; log(n); const all = ["o", "o", "x", "o"].filter((s) => re.test(s)); log(all.join());',
  ),
  "a place that is computed": showingHook(
    'const re = /[a-z]/g; const at = (place: number) => { re.lastIndex = place; return re.exec("abcdef")?.[0] ?? "-"; }; log([0, 2, 5, 6, -3, 1.7, NaN, Infinity].map(at).join()); for (re.lastIndex = 4; re.test("abcdef"); ) log(re.lastIndex); re.lastIndex += 2; log(re.lastIndex++ + re.lastIndex);',
  ),
  "a place that goes back": refused('const re = /a/g; re.test("aa"); re.lastIndex -= 5; log(re.test("aa"));'),
  "other methods beside exec()": showingHook(
    'const re = /(\\d)(x)?/g; const s = "1x23"; log(re.exec(s)?.index ?? -1); log(s.replace(re, "<$1$2>")); log(re.lastIndex); re.exec(s); log((s.match(re) ?? []).join()); log(re.lastIndex); re.exec(s); log(s.search(re)); log(re.lastIndex); for (const m of s.matchAll(re)) log(`${m.index} ${m[1]}`); log(re.lastIndex); log(s.replaceAll(re, (d) => `[${d}]`)); re.lastIndex = 0; let n = 0; for (const m of "7 8".matchAll(re)) n += m.index; log(n);',
  ),
  "anchors and empty matches": showingHook(
    'const start = /^a/g; log(`${start.test("aa")} ${start.test("aa")} ${start.lastIndex}`); const empty = /x*/g; const found = []; for (let i = 0; i < 3; i++) { const m = empty.exec("axb"); if (!m) break; found.push(`${m.index}${m[0]}`); if (m[0] === "") empty.lastIndex++; } log(found.join()); const lines = /^(.)/gm; let m; const heads = []; while ((m = lines.exec("ab\\ncd\\ne"))) heads.push(m[1]); log(heads.join());',
  ),
  "choices and groups that may be missing": showingHook(
    'const token = /\\s*(?:(\\d+)|([a-z]+)|(.))/gi; let m: RegExpExecArray | null; while ((m = token.exec("x1 = 22+Y"))) { const [, number, name, mark] = m; if (number !== undefined) log(`number ${number}`); else if (name !== undefined) log(`name ${name}`); else log(`mark ${mark} ${m.index}`); }',
  ),
  "named groups": showingHook(
    'const re = /(?<key>\\w+):(?<value>\\w+)/g; let m; while ((m = re.exec("a:1 b:2")) !== null) { const { key, value } = m.groups!; log(`${key} ${value} ${m.groups?.key ?? "-"}`); } for (const { index, groups, 0: text } of "x:y".matchAll(re)) log(`${index} ${groups?.key ?? "-"} ${text}`);',
  ),
  "a field of a class": showingHook(
    'class Lexer { private readonly re = /\\s*(\\d+|\\S)/g; static readonly WORD = /^(\\w+)(?:-(\\w+))?$/; constructor(private readonly s: string) {} *tokens() { let m: RegExpExecArray | null; while ((m = this.re.exec(this.s))) yield m[1]; } static last(s: string) { const m = Lexer.WORD.exec(s); return m ? (m[2] ?? "one") : "none"; } } log([...new Lexer("1 + 22").tokens()].join("|")); const a = new Lexer("a b").tokens(), b = new Lexer("c d").tokens(); log(`${a.next().value}${b.next().value}${a.next().value}${b.next().value}`); log(Lexer.last("a-b") + Lexer.last("a") + Lexer.last("!"));',
  ),
  "values that may have the flag g": showingHook(
    'function collect(re: RegExp, s: string): string[] { re.lastIndex = 0; const all: string[] = []; let m: RegExpExecArray | null; while ((m = re.exec(s)) !== null) { all.push(m[0]); if (!re.global) break; } return all; } log(collect(/\\d+/g, "1 22 3").join()); log(collect(/\\d+/, "1 22 3").join()); const rules: [RegExp, string][] = [[/a/g, "A"], [/b/, "B"], [/^c/g, "C"]]; log(rules.reduce((s, [re, by]) => s.replace(re, by), "aabbcc")); log(rules.map(([re]) => re.test("aabb")).join()); log(rules.map(([re]) => re.lastIndex).join()); const parts = [/,/g, /^x/]; log(parts.map((re) => "x,y,z".split(re).join("|")).join(" ")); const found = (re: RegExp) => ("abab".match(re) ?? []).join("|"); log(found(/a/g) + found(/b(a)/));',
  ),
  "matchAll() and replaceAll() of values": showingHook(
    'const all = (re: RegExp, s: string) => [...s.matchAll(re)].map((m) => m[0]); log(all(/\\d/g, "1a2").join()); const cut = (re: RegExp) => "a1b2".replaceAll(re, "#"); log(cut(/\\d/g)); try { log(all(/\\d/, "1").length); } catch (e) { log(`${e instanceof TypeError} ${(e as Error).message}`); } try { log(cut(/\\d/)); } catch (e) { log(`${e instanceof TypeError} ${(e as Error).message}`); }',
  ),
  "the flag y": showingHook(
    'const number = /\\d+/y, space = /\\s*/y, word = /[a-z]+|[A-Z]/y; const s = "12 ab C3!"; let at = 0; const out: string[] = []; while (at < s.length) { space.lastIndex = at; if (space.test(s)) at = space.lastIndex; number.lastIndex = at; word.lastIndex = at; const m = number.exec(s) ?? word.exec(s); if (!m) break; out.push(`${m[0]}${m.index}`); at = m.index + m[0].length; } log(`${out.join("|")} ${at}`); log(`${number.test("x1")} ${number.lastIndex} ${number.test("1")} ${number.lastIndex}`); const start = /^a/y; start.lastIndex = 1; log(start.test("aa")); log(/b/y.test("ab"));',
  ),
  "new RegExp() of constants": showingHook(
    'const digits = new RegExp("\\\\d+", "g"); log("a1b22".replace(digits, "#")); log(`${new RegExp("^a+$").test("aaa")} ${new RegExp(`^[a-z]/\\\\w$`, "i").test("B/x")} ${RegExp("x|y").exec("by")?.index ?? -1}`); const word = "[a-z]+"; const pair = new RegExp(`^(${word})=(${word})$`); const m = pair.exec("k=v"); log(m ? m[1] + m[2] : "-"); log(new RegExp("a" + "b").test("ab")); log(new RegExp(/x+/).test("xx")); log(new RegExp("\\n|/").test("/"));',
    'const top = new RegExp("^" + "t");',
  ),
  "looking behind": showingHook(
    'for (const s of ["$12 13", "a1b1", "xb ab", ",a,,b", "b"]) log(`${s.replace(/(?<=\\$)\\d+/, "N")} ${s.replace(/(?<!a)b/g, "-")} ${s.replace(/(?<=^|,)(?=,|$)/g, "0")} ${s.search(/(?<=ab|x)b/)} ${/(?<![\\w$])\\d/.test(s)} ${s.split(/(?<=,)/).join("|")} ${s.replace(/\\d(?<=1)/g, "#")}`);',
  ),
  "classes beyond ASCII": showingHook(
    'for (const s of ["Grüße", "äÖü", "abc", "naïve café", "日本"]) log(`${s.replace(/[äöüß]/g, "?")} ${/^[a-zäöüß]+$/.test(s)} ${s.replace(/[à-ÿ]+/g, "-")} ${(s.match(/[a-zA-Zà-ÿÀ-ß]+/g) ?? []).join("|")}`);',
  ),
  "split() with a limit": showingHook(
    'log("a,b;c,d".split(/[,;]/, 2).join("|")); log("a1b2c".split(/(\\d)/, 3).join("|")); log("abc".split(/(?:)/, 0).length); log("a,b".split(/,/, 9).join("|"));',
  ),
  "matches that are kept in a constant": showingHook(
    'const all = "a1b2".matchAll(/[a-z](\\d)/g); for (const m of all) log(`${m[1]} ${m.index}`); const list = "xyx".matchAll(/x/g); log([...list].length);',
  ),
  "parts of a match by patterns": showingHook(
    'const m = /(?<k>\\w)=(\\w)/.exec("  a=b"); if (m) { const { index, input, groups, 1: key, length } = m; log(`${index} ${input.length} ${groups?.k ?? "-"} ${key} ${length}`); } const { index = -1 } = "abc".match(/c/) ?? {}; log(index);',
  ),
  "names in replacements": showingHook(
    'log("a1b2".replace(/(?<l>[a-z])(?<n>\\d)/g, (...args) => { const { l, n } = args.at(-1) as unknown as { l: string; n: string }; return n + l; })); log("k=v".replace(/(?<k>\\w)=(?<v>\\w)/, (_whole, k: string, v: string, at: number, all: string, groups: { v: string }) => `${groups.v}${k}${v}${at}${all.length}`));',
  ),
  "a pattern that is not known": refused(
    'const words = ["a", "b"]; log(new RegExp(words.join("|")).test("a"));',
  ),
  "flags that are not known": refused('const flags = hide("g"); log(new RegExp("a", flags).test("a"));'),
  "looking behind something of any length": refused('log("aab".replace(/(?<=a+)b/, "-"));'),
  "a negated class beyond ASCII": refused('log("é".replace(/[^é]/, "-"));'),
  "replace() with the flag y": refused('log("aab".replace(/a/y, "-"));'),
  "an iterator of matches that is used twice": refused(
    'const all = "ab".matchAll(/\\w/g); log([...all].length + [...all].length);',
  ),
  "the source of a value": refused("const show = (re: RegExp) => re.source; log(show(/a/));"),
};
