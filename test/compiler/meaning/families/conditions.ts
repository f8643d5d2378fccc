// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

const text = (test: string) => `dovecot.i_info(${test} ? 'yes' : 'no');`;

/** What counts as true. */
export const conditions = {
  "a number in if": refused("truthy-number", "if (user.uid) dovecot.i_info('x');"),
  "a text in if": hook("if (user.username) dovecot.i_info('x');"),
  "a text that may be absent": hook("if (user.plugin_getenv('a')) dovecot.i_info('x');"),
  "a number in while": hook("let n = 3;\nwhile (n) n--;"),
  "a number in while with &&": hook("let n = 3, m = 2;\nwhile (n && m > 0) { n--; m--; }"),
  "a number in do": hook("let n = 3;\ndo n--; while (n);"),
  "a number in for": hook("for (let n = 3; n; n--) dovecot.i_info('x');"),
  "a number in ?:": refused("truthy-number", text("user.uid")),
  "a text in ?:": hook(text("user.username")),
  "!number": refused("truthy-number", text("!user.uid")),
  "!text": hook(text("!user.plugin_getenv('a')")),
  "!!number": refused("truthy-number", text("!!user.uid")),
  "!!text": hook(text("!!user.username")),
  "number && boolean": refused("truthy-number", text("user.uid && user.service === 'imap'")),
  "boolean && number": refused("truthy-number", text("user.service === 'imap' && user.uid")),
  "text || default": hook("const name = user.plugin_getenv('a') || 'none';\ndovecot.i_info(name);"),
  "number || default": refused("truthy-number", "const n = user.uid || 5;\ndovecot.i_info(`${n}`);"),
  "number && value": refused("truthy-number", "const n = user.uid && 5;\ndovecot.i_info(`${n}`);"),
  "text ||= default": hook("let name = user.username;\nname ||= 'none';\ndovecot.i_info(name);"),
  "text &&= value": hook("let name = user.username;\nname &&= 'none';\ndovecot.i_info(name);"),
  "number ||= default": hook("let n: number = user.uid;\nn ||= 1;\ndovecot.i_info(`${n}`);"),
  "an unknown value": hook("const f = (x: unknown) => x ? 'yes' : 'no';\ndovecot.i_info(f(1));"),
  "a generic value": hook("const f = <T>(x: T) => x ? 'yes' : 'no';\ndovecot.i_info(f(1));"),
  "a generic text": hook("const f = <T extends string>(x: T) => x ? 'yes' : 'no';\ndovecot.i_info(f('a'));"),
  "a union with a number": hook(
    "const f = (x: number | boolean) => x ? 'yes' : 'no';\ndovecot.i_info(f(0));",
  ),
  "a union with an object": logs(
    "const f = (x: { a: 1 } | undefined) => x ? 'yes' : 'no';",
    "f(undefined)",
    "f({ a: 1 })",
  ),
  "a literal that is never false": logs(
    "const f = (x: 'a' | 'b' | undefined) => x ? x : 'none';",
    "f('a')",
    "f(undefined)",
  ),
  "a literal that may be empty": hook("const f = (x: '' | 'a') => x ? 'yes' : 'no';\ndovecot.i_info(f(''));"),
  "a literal that may be 0": hook("const f = (x: 0 | 1) => x ? 'yes' : 'no';\ndovecot.i_info(f(0));"),
  "an enum that may be 0": hook(
    "enum Level { Low, High }\nconst f = (x: Level) => x ? 'yes' : 'no';\ndovecot.i_info(f(Level.Low));",
  ),
  booleans: logs(
    "const a = yes(true), b = yes(false);",
    "a && b",
    "a || b",
    "!a",
    "a ? 1 : 2",
    "b ? 1 : 2",
    "!!a",
    "a !== b",
  ),
  "a boolean that may be absent": logs(
    "const f = (x?: boolean) => x ? 'yes' : 'no'; const g = (x?: boolean) => x ?? true;",
    "f()",
    "f(true)",
    "f(false)",
    "g()",
    "g(false)",
  ),
  "?? keeps 0, the empty text and false": logs(
    "const n: number | undefined = num(0), s: string | undefined = str(''), b: boolean | undefined = yes(false);",
    "(n as number | undefined) ?? 5",
    "(s as string | undefined) ?? 'x'",
    "(b as boolean | undefined) ?? true",
  ),
  "a ?: with false": logs("const f = (x: boolean) => x ? false : true;", "f(true)", "f(false)"),
  "a ?: with undefined": logs(
    "const f = (x: boolean) => x ? undefined : 'b';",
    "f(true) ?? 'none'",
    "f(false) ?? 'none'",
  ),
  "a ?: in an argument": logs("const f = (x: boolean) => String(x ? false : true);", "f(true)", "f(false)"),
  "a ?: with false in an expression": logs(
    "const a = yes(true);",
    "(a ? false : true) === false",
    "[a ? false : true].length",
    "!(a ? false : true)",
  ),
  "nested ?:": logs(
    "const f = (n: number) => n < 0 ? 'neg' : n === 0 ? 'zero' : 'pos';",
    "f(-1)",
    "f(0)",
    "f(1)",
  ),
  "&& with objects": logs(
    "const f = (x?: { n: number }) => x && x.n > 1;",
    "f() ?? 'none'",
    "f({ n: 2 }) ?? 'none'",
  ),
  "|| with objects": logs("const f = (x?: string[]) => (x || ['d']).join();", "f()", "f(['a'])"),
  "||= with objects": logs("let list: string[] | undefined; list ||= ['a']; list ||= ['b'];", "list.join()"),
  "side effects of &&": logs(
    "let n = 0; const hit = () => { n++; return true; }; yes(false) && hit(); yes(true) && hit(); yes(true) || hit();",
    "n",
  ),
  "comparisons mixed": logs(
    "const n = num(0), s = str('');",
    "n !== 0 && s !== ''",
    "n === 0 || s !== ''",
    "!(n > 0)",
  ),
  "== and !=": logs("const n = num(1);", "n == 1", "n != 2", "str('1') == '1'"),
  "== of different kinds": refused(
    "loose-equality",
    "const f = (x: number | string) => x == 1;\ndovecot.i_info(`${f('1')}`);",
  ),
  "an array is true": logs("const f = (x?: number[]) => x ? 'yes' : 'no';", "f([])", "f()"),
  "a function is true": logs("const f = (x?: () => void) => x ? 'yes' : 'no';", "f(() => {})", "f()"),
  "a map is true": logs("const f = (x?: Map<string, string>) => x ? 'yes' : 'no';", "f(new Map())", "f()"),
  "a number in a filter of a set": hook("dovecot.i_info(`${[...new Set([0, 1])].filter((n) => n).length}`);"),
  "a callback that gives a value or nothing": hook(
    "const a = ['x'].filter((name) => user.plugin_getenv(name));\ndovecot.i_info(`${a.length}`);",
  ),
  "void as a condition": logs(
    "const f = (x: string | undefined) => x === undefined || x === '' ? 'none' : x;",
    "f('')",
    "f(undefined)",
    "f('a')",
  ),
};
