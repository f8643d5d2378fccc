import { userFiles } from "../program/index.ts";
import type { Meaning } from "./meaning.ts";

/** Returns true if a file of the user has a text that matches, also one with declarations only. */
export function isMentioned(mention: RegExp, meaning: Meaning): boolean {
  const { program } = meaning;
  const find = () => userFiles(program).some(({ text }) => mention.test(text));
  return meaning.remember(`mentions ${mention.source}`, program, find);
}
