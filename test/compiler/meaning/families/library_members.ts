// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** Members of the library that no other family uses. */
export const library_members: Family = {
  "toString() of a text": logs("", "str('é').toString()", "str('').toString()"),
  "encodeURIComponent() and decodeURIComponent()": logs(
    "const tell = (text: string): string => { try { return decodeURIComponent(text); } catch (e) { return `${e instanceof URIError} ${(e as Error).message}`; } };",
    ...["a b&c=d/e?f", "é€😀", "", "A-Z_.!~*'()", "100%"].flatMap((text) => [
      `encodeURIComponent(str(${JSON.stringify(text)}))`,
      `decodeURIComponent(encodeURIComponent(str(${JSON.stringify(text)})))`,
    ]),
    "encodeURIComponent(num(1.5)) + encodeURIComponent(yes(true))",
    "['a b', 'c&d'].map(encodeURIComponent).join('&')",
    ...[
      "%41%2f",
      "a+b",
      "%",
      "%4",
      "%zz",
      "%E4",
      "%E2%82",
      "%C3%A9x",
      "é%20",
      "%ED%A0%80",
      "%C0%80",
      "%F4%90%80%80",
      "%80",
    ].map((text) => `tell(str(${JSON.stringify(text)}))`),
  ),
  "String.raw": logs(
    "const n = num(3);",
    "String.raw`\\d+\\n`",
    "String.raw`a\\${n}b\\\\`",
    "String.raw`C:\\${str('x')}\\y`",
    "String.raw``",
    "new RegExp(String.raw`^\\d+$`).test(str('12'))",
  ),
  "String.raw as a function": refused(
    "lua-unsupported",
    "dovecot.i_info(String.raw({ raw: ['a', 'b'] }, 1));",
  ),
  "log1p()": logs("", "Math.log1p(num(0))", "Math.log1p(num(1)).toFixed(10)"),
  "an iterable of one's own": hook(
    "for (const n of new Countdown(3)) dovecot.i_info(`${n}`);\ndovecot.i_info([...new Countdown(2)].join());",
    `class Countdown {
  constructor(readonly start: number) {}
  *[Symbol.iterator](): Generator<number> {
    for (let n = this.start; n > 0; n--) yield n;
  }
}`,
  ),
  "using with an object of one's own": refused(
    "using-not-mailbox",
    "using box = { [Symbol.dispose]() {} };\nvoid box;",
  ),
  "the name of an error": hook('dovecot.i_info(new Error("a").name);'),
  "the cause of an error": hook('dovecot.i_info(`${new Error("a").cause === undefined}`);'),
  "the stack of an error": refused(
    "error-property",
    'dovecot.i_info(`${new Error("a").stack === undefined}`);',
  ),
  RangeError: hook('throw new RangeError("a");'),
  ReferenceError: hook('throw new ReferenceError("a");'),
  SyntaxError: hook('throw new SyntaxError("a");'),
  TypeError: hook('throw new TypeError("a");'),
  URIError: hook('throw new URIError("a");'),
};
