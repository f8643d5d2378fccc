// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { showingHook } from "../programs.ts";
import { refused } from "../values.ts";

/** A program that logs what an expression with `s` says about each of these texts. */
const over = (texts: readonly string[], value: string, top = ""): string =>
  showingHook(`for (const s of ${JSON.stringify(texts)}) log(${value});`, top);

const addresses = ["bob@example.org", "Bob.Smith+lists@mail.example.com", "no at sign", "@", "a@b", ""];
const numbers = ["", "7", "12", "a1b22c333", "3.14", "-5", " 42 ", "1,234,567", "x"];
const subjects = ["Re: hello", "FWD: Re: x", "aw:y", "fw: a", "hello re: b", "re :c", ""];
const words = ["cat", "a cat", "concat", "cats", "cat.", "the cat sat", "_cat", "cat9", ""];
const lines = ["a\nb\nc", "one\r\ntwo", "", "\n", "a\n\nb", "b"];

/** Regular expressions: patterns of Lua where one means the same, a matcher otherwise. */
export const regular_expressions: Family = {
  "test() of a text": over(addresses, "/@example/.test(s)"),
  "test() of classes": over(
    numbers,
    "`${/\\d/.test(s)} ${/^\\d+$/.test(s)} ${/\\D/.test(s)} ${/^-?\\d+(\\.\\d+)?$/.test(s)}`",
  ),
  "test() of words and white space": over(
    ["a b", "ab", "\t", "\v", "\f", "a_1", "-", ""],
    "`${/\\s/.test(s)} ${/^\\w+$/.test(s)} ${/\\W/.test(s)} ${/\\S/.test(s)}`",
  ),
  "test() of what Lua's patterns give a meaning": over(
    ["a.b", "a%b", "a-b", "a+b", "[a]", "(a)", "^a$", "a*b?", "%d", "axb"],
    "`${/a\\.b/.test(s)} ${/%/.test(s)} ${/a-b/.test(s)} ${/\\+/.test(s)} ${/\\[a\\]/.test(s)} ${/\\(a\\)/.test(s)} ${/\\^a\\$/.test(s)} ${/\\*b\\?/.test(s)} ${/%d/.test(s)}`",
  ),
  "classes with special characters": over(
    ["-", "]", "^", "%", "a", "[", "\\", ".", "$", "b", "\n", "\u0000"],
    "`${/[\\]^%-]/.test(s)} ${/[^\\]a-]/.test(s)} ${/[.$\\\\[]/.test(s)} ${/[\\s\\S]/.test(s)} ${/[^\\s]/.test(s)} ${/[\\d\\n]/.test(s)} ${/[\\x00-\\x1f]/.test(s)} ${/[\\W_]/.test(s)} ${/[^\\w.]/.test(s)}`",
  ),
  "a dot": over(
    lines,
    "`${/^.$/.test(s)} ${/a.b/.test(s)} ${/a.b/s.test(s)} ${/^.*$/.test(s)} ${/^[^]*$/.test(s)}`",
  ),
  "the flag i": over(
    ["ABC", "abc", "aBc", "xabcx", "ABD", "Z9", "_"],
    "`${/abc/i.test(s)} ${/^[a-c]+$/i.test(s)} ${/[^a-y]/i.test(s)} ${/z\\d/i.test(s)} ${/[X-c]/i.test(s)}`",
  ),
  "the flag m": over(
    lines,
    '`${/^b$/m.test(s)} ${s.replace(/^/gm, "> ")} ${s.replace(/$/gm, ";")} ${(s.match(/^.*$/gm) ?? []).join("|")}`',
  ),
  anchors: over(
    ["a", "ab", "ba", "", "aa"],
    "`${/^a/.test(s)} ${/a$/.test(s)} ${/^a$/.test(s)} ${/^$/.test(s)} ${/(?:)/.test(s)}`",
  ),
  "greedy and lazy quantifiers": over(
    ["<a><b>", "aaa", "<>", "a", ""],
    '`${s.replace(/<.*>/, "X")} ${s.replace(/<.*?>/, "X")} ${s.replace(/a+?/, "X")} ${s.replace(/a??/, "X")} ${s.replace(/^a*?$/, "X")} ${s.replace(/<.+?>/g, "X")}`',
  ),
  "counted quantifiers": over(
    ["", "a", "aa", "aaa", "aaaa", "aaaaaaaaaaaaaaaaaaaaaaaaa"],
    '`${s.replace(/a{2}/, "X")} ${s.replace(/a{2,}/, "X")} ${s.replace(/a{1,3}/, "X")} ${s.replace(/a{1,3}?/, "X")} ${s.replace(/a{0,9}/, "X")} ${s.replace(/a{14,20}/, "X")} ${s.replace(/a{0}/, "X")} ${s.replace(/a{2,}?/, "X")}`',
  ),
  "\\b": over(
    words,
    '`${/\\bcat\\b/.test(s)} ${/\\bcat/.test(s)} ${/cat\\b/.test(s)} ${/\\Bcat/.test(s)} ${s.replace(/\\b/g, "|")} ${s.replace(/\\B/g, "-")} ${s.replace(/\\b\\w/g, (c) => c.toUpperCase())} ${/^\\b/.test(s)} ${/\\b$/.test(s)} ${/\\b./.test(s)} ${/a*\\b/.test(s)}`',
  ),
  alternatives: over(
    subjects,
    '`${/^(re|fwd?|aw):/i.test(s)} ${/hello|x$/.test(s)} ${s.replace(/^(?:re|fwd?|aw):\\s*/i, "")} ${s.replace(/^((re|fwd?|aw):\\s*)+/i, "")} ${/a|b|c|d|e|f/.test(s)} ${/one|two|three|four|hello/.test(s)}`',
  ),
  "the first alternative wins": over(
    ["ab", "abc", "abcd", "b", "xabcx"],
    '`${s.replace(/a|ab/, "X")} ${s.replace(/ab|a/, "X")} ${s.replace(/(?:a|ab)(?:c|bcd)/, "X")} ${s.replace(/.*(?:b|c)/, "X")} ${s.search(/c|b/)} ${s.replace(/(|a)b/, "X")}`',
  ),
  "trimmed ends": over(
    ["  a b ", "-a-", "", "--", "a"],
    '`[${s.replace(/^\\s+|\\s+$/g, "")}] [${s.replace(/^-+|-+$/g, "")}]`',
  ),
  "repeated groups": over(
    ["1.2.3.4", "192.168.0.1", "1.2.3", "a.b.c.d", "1.2.3.4.5"],
    '`${/^\\d{1,3}(?:\\.\\d{1,3}){3}$/.test(s)} ${/^(\\w+\\.)*\\w+$/.test(s)} ${s.replace(/(\\d\\.)+/, "X")} ${s.replace(/(?:\\d\\.)+?/, "X")} ${s.replace(/(?:\\w\\.){2,3}/, "X")}`',
  ),
  "repeated groups keep the last round": over(
    ["abab", "aab", "b", "ba", "aaaa", ""],
    '`${s.replace(/(a|b)+/, "<$1>")} ${s.replace(/(?:(a)|b)*/, "<$1>")} ${s.replace(/(a*)*/, "<$1>")} ${s.replace(/(a?)*?b/, "<$1>")} ${s.replace(/(?:a|(b))+?$/, "<$1>")}`',
  ),
  "an optional group": over(addresses, '`${/^\\w+(?:\\.\\w+)?@/.test(s)} ${s.replace(/(\\.)?@/, "[$1]")}`'),
  "looking ahead": over(
    numbers,
    '`${s.replace(/\\B(?=(\\d{3})+(?!\\d))/g, ",")} ${/^(?=.*\\d)(?=.*[a-z]).+$/.test(s)} ${s.replace(/\\d(?!\\d)/g, "N")} ${s.replace(/(?=(\\d))/, "<$1>")}`',
  ),
  "the same group again": over(
    ["aa", "ab", "abab", "xyxy!", "a", "\"q\" 'r'"],
    '`${/(.)\\1/.test(s)} ${/^(..)\\1/.test(s)} ${s.replace(/(["\']).*?\\1/g, "Q")} ${/(?<c>.)\\k<c>/.test(s)}`',
  ),
  "exec() with groups": over(
    addresses,
    '((m) => m ? `${m[0]} ${m[1]} ${m[2]} ${m.index} ${m.input} ${m.length}` : "none")(/([\\w.+-]+)@([\\w.-]+)/.exec(s))',
  ),
  "exec() and a pattern": showingHook(
    `for (const s of ${JSON.stringify(addresses)}) {
  const match = ADDRESS.exec(s);
  if (!match) { log("none"); continue; }
  const [, local, domain] = match;
  log(\`\${local} \${domain.toUpperCase()} \${match.slice(1).join()}\`);
}`,
    "const ADDRESS = /^([\\w.+-]+)@([\\w-]+(?:\\.[\\w-]+)*)$/;",
  ),
  "match() without g": over(
    numbers,
    '`${s.match(/\\d+/)?.[0] ?? "-"} ${s.match(/(\\d)(\\d)/)?.[2] ?? "-"} ${s.match(/\\d/)?.index ?? -1}`',
  ),
  "match() that takes elements or nothing": over(
    addresses,
    '(([, user, host]) => `${user ?? "-"} ${host ?? "-"}`)(s.match(/^(\\w+)@(\\w+)$/) ?? [])',
  ),
  "match() with g": over(
    numbers,
    '`${(s.match(/\\d+/g) ?? []).join("|")} ${(s.match(/\\d*/g) ?? []).join("|")} ${s.match(/\\d/g)?.length ?? 0} ${(s.match(/^\\d/g) ?? []).join()} ${(s.match(/(\\d)|[a-c]/g) ?? []).join()}`',
  ),
  "matchAll()": showingHook(
    `for (const s of ["a=1;b=22", "", "x=9"]) {
  for (const m of s.matchAll(/(\\w)=(\\d+)/g)) log(\`\${m[1]} \${m[2]} \${m.index}\`);
  for (const [whole, key] of s.matchAll(PAIR)) log(whole + key);
  log([...s.matchAll(/\\d/g)].map((m) => m[0]).join());
  log(Array.from(s.matchAll(/;|$/g), (m) => m.index).join());
}`,
    "const PAIR = /(\\w)=\\d/g;",
  ),
  "matchAll() of alternatives": showingHook(
    'for (const m of "a1b22".matchAll(/([a-z])|(\\d+)/g)) log(`${m[1] ?? "-"} ${m[2] ?? "-"}`);',
  ),
  "named groups": over(
    ["2026-11-29", "29.11.2026", "x"],
    '((m) => m?.groups ? `${m.groups.year} ${m.groups.month}` : "none")(s.match(/(?<year>\\d{4})-(?<month>\\d\\d)/)) + s.replace(/(?<y>\\d+)-(?<m>\\d+)/, "$<m>/$<y>$<z>")',
  ),
  "named and other groups": over(
    ["ab", "b"],
    '((m) => `${m?.[1] ?? "-"} ${m?.groups?.second ?? "-"}`)(/(\\w)(?<second>\\w)/.exec(s))',
  ),
  "replace() with marks": over(
    ["John Smith", "a b c", "x", "100%"],
    '`${s.replace(/(\\w+) (\\w+)/, "$2, $1")} ${s.replace(/\\w/g, "[$&]")} ${s.replace(/ /, "$$")} ${s.replace(/(\\w)/g, "$1$1$2$0")} ${s.replace(/ /, "<$`|$\'>")} ${s.replace(/%/, "%%1")} ${s.replace(/(\\w)/, "$10$01")}`',
  ),
  "replace() with a text that is not known": over(
    ["John Smith", "a b c", "x"],
    '["$2-$1", "$&$&", "$$1", "$`", "$\'", "%1", "$3$0$", "$11", "$02", "$<a>", ""].map((r) => s.replace(/(\\w+) (\\w)/, r) + s.replace(/\\w/g, r)).join("|")',
  ),
  "replace() with a function": over(
    ["john smith", "a1 b2", ""],
    '`${s.replace(/\\w+/g, (w) => w.toUpperCase())} ${s.replace(/(\\w)(\\d)/g, (_, a, b) => `${b}${a}`)} ${s.replace(/(\\w)\\w/, (w, a: string, at: number) => `${w}${a}${at}`)} ${s.replace(/\\w/g, (w, at: number, all: string) => `${at}${all.length}${w}`)} ${s.replace(/\\b/g, () => "$1%1")} ${s.replace(/ /, shout)}`',
    "const shout = (text: string): string => `${text}!`;",
  ),
  "replace() with empty matches": over(
    ["abc", "", "aab", "baa"],
    '`${s.replace(/a*/g, "-")} ${s.replace(/a*/, "-")} ${s.replace(/x*/g, "-")} ${s.replace(/(?:)/g, ".")} ${s.replace(/a*?/g, (f) => `[${f}]`)} ${s.replaceAll(/b?/g, "$&.")} ${s.replace(/^a*/g, "^")} ${s.replace(/a*$/g, "$")}`',
  ),
  "replaceAll()": over(
    numbers,
    '`${s.replaceAll(/\\d/g, "#")} ${s.replaceAll(/[.,]/g, "")} ${s.replaceAll(/^/g, ">")}`',
  ),
  "search()": over(
    numbers,
    "`${s.search(/\\d/)} ${s.search(/[.,]\\d/)} ${s.search(/$/)} ${s.search(/x|1/)} ${s.search(/\\d/g) + 1}`",
  ),
  "split()": over(
    ["a, b;c", "", ",", "a", " a  b ", "a1b2c"],
    '`${s.split(/[,;]\\s*/).join("|")} ${s.split(/\\s+/).join("|")} ${s.split(/\\d/).join("|")} ${s.split(/,/).length} ${s.split(/(\\d)/).join("|")} ${s.split(/,|;/).join("|")}`',
  ),
  "split() at empty matches": over(
    ["abc", "", "aXbX", "a,b"],
    '`${s.split(/(?:)/).join("|")} ${s.split(/x*/).length} ${s.split(/,?/).join("|")} ${s.split(/(?=[A-Z])/).join("|")} ${s.split(/^/).join("|")} ${s.split(/$/).join("|")} ${s.split(/^a/).join("|")} ${s.split(/\\b/).join("|")}`',
  ),
  "in conditions": showingHook(
    `const kinds = ["a.jpg", "b.PNG", "c.txt", ""].map((name) => {
  if (!/\\./.test(name)) return "none";
  return /\\.(jpe?g|png)$/i.test(name) ? "image" : IS_TEXT.test(name) && "text";
});
log(kinds.join());
let rest = "aab", n = 0;
while (/^a/.test(rest)) { rest = rest.replace(/^a/, ""); n++; }
log(\`\${rest}\${n}\`);
log(["x1", "y", "z2"].filter((name) => /\\d$/.test(name)).join());`,
    "const IS_TEXT = /\\.(txt|md)$/;",
  ),
  "a text that is computed once": showingHook(
    'let n = 0;\nconst next = () => { n++; return "jpg"; };\nlog(`${/^(jpg|png)$/.test(next())} ${next().replace(/j|p/g, "x")} ${n} ${hide("ab").replace(/a|b/, () => `${n++}`)}`);',
  ),
  "characters beyond ASCII": over(
    ["Grüße", "50 €", "ü", "a", "日本"],
    '`${/ü/.test(s)} ${s.replace(/€/, "EUR")} ${s.replace(/[^ -~]+/g, "?")} ${s.replace(/(?:ü|ß)+/g, "u")} ${/^日/.test(s)} ${s.split(/\\s/).join("|")}`',
  ),
  "an optional chain": over(
    ["a1", ""],
    '`${maybe(s)?.match(/\\d/)?.[0] ?? "-"} ${maybe(s)?.replace(/\\d/, "#") ?? "-"} ${maybe(s)?.split(/\\d/).length ?? 0}`',
    'const maybe = (s: string): string | undefined => (s === "" ? undefined : s);',
  ),
  "constants of another module": {
    source: showingHook(
      'log(`${DIGITS.test("a1")} ${"a1b".replace(patterns.LETTER, "X")} ${WORD.exec("ab cd")?.[1] ?? "-"} ${WORD.test("b")}`);',
      'import { DIGITS, WORD } from "./patterns";\nimport * as patterns from "./patterns";',
    ),
    modules: {
      patterns:
        "export const DIGITS = /^\\w\\d+$/;\nexport const LETTER = /[a-z]/g;\nexport const WORD: RegExp = /(?:a|c)(\\w)/;\n",
    },
  },
  escapes: over(
    ["a\tb", "a/b", "\r\n", "A", "{1}", "\u0001"],
    "`${/\\t/.test(s)} ${/a\\/b/.test(s)} ${/\\r\\n/.test(s)} ${/\\x41/.test(s)} ${/\\u0041/.test(s)} ${/\\u{41}/u.test(s)} ${/\\{1\\}/.test(s)} ${/1}$/.test(s)} ${/[\\b\\0]/.test(s)} ${/\\cA/.test(s)}`",
  ),
  "a text with bytes of zero": over(
    ["a\u0000b", "\u0000", "ab"],
    '`${/a.b/.test(s)} ${/\\0/.test(s)} ${s.replace(/[^a-z]/g, "0")} ${/b$/.test(s)}`',
  ),

  "values in arrays and objects": over(
    subjects,
    "`${rules.filter(({ pattern }) => pattern.test(s)).map(({ name }) => name).join()} ${[/^re/i, /x$/].some((pattern) => pattern.test(s))} ${all[1].exec(s)?.index ?? -1}`",
    'const SPACE = /\\s(\\w)/;\nconst all = [/a/, SPACE];\nconst rules = [{ name: "reply", pattern: /^(re|aw):/i }, { name: "space", pattern: SPACE }];',
  ),
  "values in parameters and classes": showingHook(
    `const first = (text: string, pattern: RegExp): string => text.match(pattern)?.[1] ?? "-";
const cut = (text: string, ...patterns: RegExp[]): string => patterns.reduce((rest, pattern) => rest.replace(pattern, "<$&>"), text);
log(\`\${first("a1b2", /([a-z])\\d/)} \${first("", /(x)/)} \${cut("a1 b2", /\\d/, /(?:b|c)./, LETTER)} \${LETTER.test("1")} \${"1a".search(LETTER)}\`);
const checker = new Checker(/^\\w+$/);
log(\`\${checker.isWord("abc")} \${checker.isWord("a b")} \${Checker.END.test("x!")} \${new Checker().isWord("9")}\`);
const found = (pattern?: RegExp): boolean => pattern?.test("ab") ?? false;
log(\`\${found()} \${found(/b$/)} \${pick(true).test("a")} \${"b1".replace(pick(false), (digit) => \`[\${digit}]\`)}\`);`,
    `const LETTER = /[a-z]/;
const pick = (isLetter: boolean): RegExp => (isLetter ? LETTER : /\\d/);
class Checker {
  static readonly END = /!$/;
  constructor(private readonly pattern = /^\\d$/) {}
  isWord(text: string): boolean { return this.pattern.test(text); }
}`,
  ),
  "a class of properties is refused": refused(
    "regular-expression",
    "dovecot.i_info(user.username.replace(/\\p{L}/u, ''));",
  ),
  "a class beyond ASCII with i is refused": refused(
    "regular-expression",
    "dovecot.i_info(user.username.replace(/[äö]/i, ''));",
  ),
  "i beyond ASCII is refused": refused(
    "regular-expression",
    "dovecot.i_info(user.username.replace(/ä/i, ''));",
  ),
  "the flag y is refused": refused("regular-expression", "dovecot.i_info(user.username.replace(/a/y, ''));"),
  "test() as a value is refused": refused(
    "regular-expression",
    "const one = /a/; const test = one.test; dovecot.i_info(`${test(user.username)}`);",
  ),
  "a regular expression as an object with methods is refused": refused(
    "regular-expression",
    "const one: { test(text: string): boolean } = /a/; dovecot.i_info(`${one.test(user.username)}`);",
  ),
  "split() with a limit that is not known is refused": refused(
    "regular-expression",
    "dovecot.i_info(user.username.split(/a/, user.uid).join());",
  ),
  "a list with a group that may be missing is refused": refused(
    "regular-expression",
    "const m = /(a)?b/.exec(user.username); dovecot.i_info(`${m?.length ?? 0}`);",
  ),
};
