// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Choice } from "../../../scripts/lua/choice.js";
import type { Bytes } from "../case.ts";

/** What the bodies need, and a mailbox for those that are put around them. */
const TOP = `import { refuse, type MailHooks } from "dovescript";
function num(value: number): number { return value; }
function str(value: string): string { return value; }
function yes(value: boolean): boolean { return value; }
`;

/** Statements in which other statements can stand; `@` is where. */
const FRAMES: readonly string[] = [
  "{ @ }",
  "if (yes(true)) { @ } else { @ }",
  "if (num(1) > 2) { @ } else if (yes(false)) { @ }",
  "for (const each of [1, 2]) { @ }",
  "for (let i = 0; i < 2; i++) { @ if (i > num(0)) continue; @ }",
  "for (const [key, value] of new Map([['a', 1]])) { @ }",
  "for (const key in { a: 1 } as Record<string, number>) { @ }",
  "while (yes(true)) { @ break; }",
  "do { @ } while (yes(false));",
  "outer: for (const each of ['a', 'b']) { for (;;) { @ if (yes(true)) continue outer; } }",
  "named: { @ if (yes(true)) break named; @ }",
  "switch (num(1)) { case 0: @ case 1: { @ break; } default: { @ } }",
  "switch (str('a')) { case 'a': { @ } case 'b': { @ } }",
  "try { @ } catch { @ }",
  "try { @ } catch (problem) { @ throw problem; }",
  "try { @ } finally { @ }",
  "try { @ throw new Error('x'); } catch (problem) { if (problem instanceof Error) { @ } } finally { @ }",
  "const run@ = () => { @ }; run@();",
  "function named@() { @ } named@();",
  "const list@ = [1, 2].map((each) => { @ return each; }); dovecot.i_info(`${list@.length}`);",
  "class Box@ { value = 1; method() { @ return this.value; } get shown() { @ return 'x'; } } new Box@().method();",
  "class Base@ { constructor(readonly n: number) { @ } } class Derived@ extends Base@ { constructor() { super(1); @ } } new Derived@();",
  "class Still@ { static start() { @ } } Still@.start();",
  "function* each@() { @ yield 1; @ } for (const one of each@()) { @ }",
  "const { a: a@, ...rest@ } = { a: 1, b: 2, c: 3 }; { @ } dovecot.i_info(`${a@}`);",
  "const object@ = { method() { @ return 1; } }; object@.method();",
  "(() => { @ })();",
  "[3, 1].sort((left, right) => { @ return left - right; });",
  "if (yes(false)) { @ return refuse(str('no')); }",
];

/** Puts the statements of several programs into each other. */
export function mixProgram(choice: Choice, bodies: readonly Bytes[]): Bytes {
  let names = 0;
  const statements = (depth: number): Bytes => {
    if (depth === 0 || choice.once(4)) return `{ ${choice.one(bodies)} }`;
    const frame = choice.one(FRAMES).replaceAll(/(?<=\w)@/g, `${++names}`);
    let filled = 0;
    return frame.replaceAll("@", () =>
      filled++ === 0 || choice.once(3) ? statements(depth - 1) : "dovecot.i_info('x');",
    );
  };
  const depth = choice.one([1, 1, 2, 2, 3]);
  const body = Array.from({ length: choice.one([1, 1, 2]) }, () => statements(depth)).join("\n");
  return `${TOP}export default { mail_user_created(user) {\n${body}\n} } satisfies MailHooks;\n`;
}
