// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** Members of the library that no other family uses. */
export const library_members: Family = {
  "toString() of a text": logs("", "str('é').toString()", "str('').toString()"),
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
