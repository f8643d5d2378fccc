// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import type { Family } from "../families.ts";
import { logging } from "../programs.ts";

const refused = (body: string) => ({ source: logging(body), refused: "undefined-in-array" });
const top = "function pass(value: number): number { return value; }";

/** Arrays of a length whose elements are undefined, and read by nobody. */
export const unread_elements: Family = {
  "Array.from with a length": logging(
    "log(Array.from({ length: 3 }).map((_, index) => index * 2).join()); log(`${Array.from({ length: 5 }).reduce<number>((sum) => sum * 2, 1)}`); let rounds = ''; Array.from({ length: 2 }).forEach(() => { rounds += 'x'; }); log(rounds); log(`${Array.from({ length: 4 }).reduce<string>((all, _, index) => `${all}${index}`, '>')}`); log(`${Array.from({ length: 3 }).some((_, index) => index === 2)} ${Array.from({ length: 3 }).every((_, index) => index < 2)}`); log(Array.from({ length: 2 }).flatMap((_, index) => [index, index]).join()); log(`${Array.from({ length: 3 }).reduceRight<string>((all, _, index) => `${all}${index}`, '>')}`);",
  ),
  "lengths that are not known": logging(
    "for (const length of [0, 2, -1, 2.7, NaN]) log(`[${Array.from({ length: pass(length) }).map((_, index) => index).join()}]`); const length = pass(2); log(Array.from({ length }).map(() => 'y').join(''));",
    top,
  ),
  "[...Array(n)]": logging(
    "log([...Array(3)].map((_, index) => index).join()); log([...new Array(pass(2))].map(() => 'x').join('')); log(`${[...Array(4)].reduce((sum: number) => sum + 1, 0)}`); for (const size of [-1, 1.5]) { try { log([...Array(pass(size))].map(() => 'x').join('')); } catch (e) { log(`${e instanceof Error ? e.message : ''}`); } }",
    top,
  ),
  "elements that are read": refused(
    "log(Array.from({ length: 3 }).map((value) => value === undefined).join());",
  ),
  "the array that is read": refused(
    "log(Array.from({ length: 3 }).map((_, i, all) => i + all.length).join());",
  ),
  "a list that is kept": refused("const all = Array.from({ length: 3 }); log(`${all.length}`);"),
  "holes that map leaves out": refused("log(`${Array(3).map(() => 1).join()}`);"),
  "no start": refused("log(`${Array.from({ length: 3 }).reduce((all) => all) === 'a'}`);"),
};
