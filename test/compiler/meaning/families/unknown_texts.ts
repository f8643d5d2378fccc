// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { logs } from "../values.ts";

/** Texts of values whose type says nothing about them. */
export const unknown_texts = {
  "String and templates of unknown": logs(
    "class A { toString() { return 'A!'; } } class B extends A {} const f = (x: unknown) => String(x); const g = (x: unknown) => `<${x}>`;",
    "f('a') + f('') + f(1) + f(1.5) + f(0.1) + f(NaN) + f(true) + f(false) + f(undefined)",
    "g([1, 'a', [2, 3]]) + g([]) + g(new A()) + g(new B()) + g([new A()])",
    "g(new Error('m')) + g(new TypeError('t')) + f(new Error(''))",
  ),
  "null in unknown": logs(
    "const f = (x: unknown) => String(x); const list: (string | null)[] = ['a', null];",
    "f(null) + f(undefined) + f(list) + f([null]) + f('a')",
  ),
  "null in unknown that nothing else tells apart": logs(
    "const f = (x: unknown) => `${x}`;",
    "f(null)",
    "f('a')",
  ),
  "a type parameter": logs(
    "const equal = <T>(a: T, b: T): string => a === b ? 'same' : `${a} is not ${b}`; class Box<T> { constructor(readonly v: T) {} toString(): string { return `Box(${this.v})`; } }",
    "equal(1, 1) + equal(1, 2) + equal('a', 'b') + equal<string | undefined>('a', undefined)",
    "new Box('a') + String(new Box(new Box(2))) + `${new Box([1, 2])}`",
    "equal(new Error('a'), new Error('b'))",
  ),
  "rest parameters and tags": logs(
    "const log = (...xs: unknown[]) => xs.map((x) => String(x)).join(' '); const tag = (s: TemplateStringsArray, ...xs: unknown[]) => s.reduce((all, part, i) => all + part + (i < xs.length ? `[${xs[i]}]` : ''), '');",
    "log('a', 1, true, [1, 2])",
    "tag`x ${1} y ${'b'} z ${[3]}`",
  ),
  "an error that was caught and handed on": logs(
    "const f = (x: unknown) => `failed: ${x}`; const g = (run: () => void) => { try { run(); return 'fine'; } catch (e) { return f(e) + ' ' + String(e); } };",
    "g(() => { throw new Error('no'); })",
    "g(() => { throw new RangeError('far'); })",
    "g(() => {})",
  ),
};
