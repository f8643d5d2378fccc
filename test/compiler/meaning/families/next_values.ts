// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

/** `it.next().value` where no generator of the program ends with a value: families are compiled as one program. */
export const next_values: Family = {
  "value of a generator without the type of its end": logging(
    "const it = count(); it.next(); log(`${it.next().value}`); log(String(it.next().value)); log(`${it.next().value} ${it.next().done}`); const it2: Iterator<string> = ['q'].values(); log(`${it2.next().value}`); log(`${it2.next().value}`);",
    "function* count(): Generator<number> { for (let i = 0; i < 3; i++) yield i + 0.5; }",
  ),
  "ends without a value": logging(
    "const it = some(); log(`${it.next().value} ${it.next().value} ${it.next().done}`); log(`${new Own()[Symbol.iterator]().next().value}`); if (some().next().value === 'a') log('same');",
    "function* some(): Generator<string> { yield 'a'; if ('a'.length > 0) return; yield 'b'; } class Own { [Symbol.iterator](): Iterator<number> { let n = 0; return { next: () => (n++ < 1 ? { done: false, value: n } : { done: true, value: undefined }) }; } }",
  ),
};
