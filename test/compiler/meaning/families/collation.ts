// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { hook } from "../programs.ts";
import { logs, refused } from "../values.ts";

/** A program with random texts of some characters: a line for each, with how it compares with the ones before. */
const randomly = (seed: number, characters: string) =>
  hook(`let state = ${seed};
const random = (limit: number) => {
  state = (state * 1103 + 12345) % 65536;
  return Math.floor((state / 65536) * limit);
};
const texts: string[] = [];
for (let count = 0; count < 60; count++) {
  let text = "";
  for (let size = random(5); size > 0; size--) text += ${characters};
  dovecot.i_info(texts.map((other) => String(text.localeCompare(other))).join(" "));
  texts.push(text);
}`);

/** localeCompare(), which is ICU's in Node. */
export const collation = {
  "two texts": logs(
    "",
    "str('a').localeCompare('b')",
    "str('b').localeCompare('a')",
    "str('a').localeCompare('a')",
    "str('a').localeCompare('A')",
    "str('A').localeCompare('a')",
    "str('a').localeCompare('B')",
    "str('aB').localeCompare('Ab')",
    "str('').localeCompare('a')",
    "str('').localeCompare('')",
    "str('resume').localeCompare('resumes')",
    "str('a10').localeCompare('a9')",
    "str('a-b').localeCompare('ab')",
    "str('a b').localeCompare('a_b')",
    "'a\\0b'.localeCompare('ab')",
  ),
  "every character with every other": hook(`const all: string[] = [];
for (let byte = 0; byte < 128; byte++) all.push(String.fromCharCode(byte));
for (const one of all) dovecot.i_info(all.map((other) => String(one.localeCompare(other))).join(" "));`),
  "random texts": randomly(1, "String.fromCharCode(random(128))"),
  "random letters": randomly(7, "'abAB'.charAt(random(4))"),
  "random marks and letters": randomly(3, "'aA0 -_.@\\x01\\t'.charAt(random(10))"),
  "sorted lists": logs(
    "const names = ['zoe', 'Adam', 'adam', 'Zed', 'bob_1', 'bob-1', 'bob1', 'Bob', '10', '9', ''];",
    "names.sort((a, b) => a.localeCompare(b)).join()",
    "names.toSorted((a, b) => b.localeCompare(a)).join()",
    "names.toSorted((a, b) => -a.localeCompare(b) || a.length - b.length).join()",
  ),
  "optional and constant names": logs(
    "const find = (text: string): string | undefined => (text === '' ? undefined : text);",
    "find(str('b'))?.localeCompare('a') ?? 5",
    "find(str(''))?.localeCompare('a') ?? 5",
    "['b', 'a'].map((text) => 'b'.localeCompare(text)).join()",
  ),
  "a known text beyond ASCII": refused("non-ascii-text", "dovecot.i_info(`${str('e').localeCompare('é')}`);"),
  "equal texts in a condition": logs(
    "const is = (a: string, b: string) => (a.localeCompare(b) === 0 ? 'same' : a.localeCompare(b) < 0 ? 'before' : 'behind');",
    "is('a', 'a')",
    "is('a', 'B')",
    "is('B', 'a')",
  ),
};
