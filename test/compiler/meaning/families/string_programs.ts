// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs, refused } from "../values.ts";

/** Replacing and joining texts, comparing them, and programs with several methods. */
export const string_programs = {
  "replace()": logs(
    "",
    "str('a-b-c').replace('-', '+')",
    "str('abc').replace('x', 'y')",
    "str('a.b').replace('.', '!')",
    "str('a%b').replace('%', '%%')",
    "str('abc').replace('', 'x')",
  ),
  "replace() with a function": logs(
    "",
    "str('abc').replace('b', (found) => found.toUpperCase())",
    "str('abcb').replace('b', (found, at) => `${found}${at}`)",
  ),
  "replace() with $": logs(
    "",
    "str('abc').replace('b', '$$')",
    "str('abc').replace('b', '[$&]')",
    "str('abc').replace('b', '$`')",
    "str('abc').replace('b', \"$'\")",
    "str('abc').replace('b', '$1')",
    "str('abc').replace('b', str('[$&]'))",
  ),
  "replaceAll()": logs(
    "",
    "str('a-b-c').replaceAll('-', '+')",
    "str('abc').replaceAll('x', 'y')",
    "str('aaa').replaceAll('a', 'aa')",
    "str('a.b.').replaceAll('.', '')",
    "str('ab').replaceAll('', '-')",
  ),
  "replaceAll() with $": logs("", "str('a-b').replaceAll('-', '$&$&')", "str('a-b').replaceAll('-', '$$')"),
  "replaceAll() with a function": logs(
    "",
    "str('a-b-c').replaceAll('-', (found, at) => `${at}`)",
    "str('aXbX').replaceAll('X', (found) => found.toLowerCase())",
  ),
  "concat()": logs("", "str('a').concat('b', 'c')", "str('a').concat(str('b'))", "str('a').concat()"),
  comparison: logs(
    "",
    "str('a') < str('b')",
    "str('B') < str('a')",
    "str('a') < str('aa')",
    "str('') < str('a')",
    "str('10') < str('9')",
    "str('a') >= str('a')",
    "str('a') === str('a')",
  ),
  "localeCompare() is refused": refused(
    "lua-unsupported",
    "dovecot.i_info(`${user.username.localeCompare('b')}`);",
  ),
  "normalize() is refused": refused("lua-unsupported", "dovecot.i_info(user.username.normalize());"),
  "String.fromCharCode()": logs(
    "",
    "String.fromCharCode(97, 98)",
    "String.fromCharCode(num(65))",
    "String.fromCharCode()",
  ),
  "a template in several lines": logs(
    "const name = str('x');",
    "`a\n${name}\n  b`",
    "`\\${name}`",
    "`${name}${name}`",
  ),
  escapes: logs("", "'\\x41\\u0042\\t\"\\'\\\\'", "'\\0'.length", "'a\\\nb'"),
  "percent signs": logs("const n = num(5);", "`${n}%`", "`%d ${n} %s %%`", "str('%s') + n + '%'"),
  "a text that looks like a number": logs(
    "const s = str('10');",
    "s + 1",
    "`${s}${s}`",
    "s + s",
    "s === '10'",
  ),
  "a switch of texts": logs(
    "const kind = (s: string) => { switch (s) { case 'a': return 1; case '': return 2; default: return 3; } };",
    "kind('a')",
    "kind(str(''))",
    "kind('x')",
  ),
  typeof: logs(
    "",
    "typeof str('a')",
    "typeof num(1)",
    "typeof yes(true)",
    "typeof {}",
    "typeof []",
    "typeof (() => 1)",
  ),
  "a chain": logs(
    "",
    "str(' Alice@Example.ORG ').trim().toLowerCase().split('@')[1]?.split('.').reverse().join('.') ?? 'none'",
  ),
  "the domain of an address": logs(
    "const domain = (a: string) => { const at = a.lastIndexOf('@'); return at < 0 ? '' : a.slice(at + 1); };",
    "domain('a@b')",
    "domain('a')",
    "domain('a@b@c')",
  ),
  "a capital": logs(
    "const capital = (s: string) => s.charAt(0).toUpperCase() + s.slice(1);",
    "capital('alice')",
    "capital('')",
  ),
  "a count": logs(
    "let count = 0; const s = str('a.b.c'); for (let i = 0; i < s.length; i++) if (s[i] === '.') count++;",
    "count",
  ),
  reversed: logs("", "str('abc').split('').reverse().join('')"),
  "a shortened text": logs(
    "const short = (s: string) => s.length > 5 ? s.slice(0, 4) + '...' : s;",
    "short('abcdefgh')",
    "short('abc')",
  ),
  "+= in a loop": logs("let s = ''; for (let i = 0; i < 3; i++) { s += i; s += ','; }", "s"),
  "a tagged template": logs(
    "const tag = (parts: TemplateStringsArray, n: number) => parts.join('|') + n;",
    "tag`a${1}b`",
  ),
};
