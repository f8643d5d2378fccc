import { readFileSync } from "node:fs";
import { decode, replaceInvalid } from "../runtime/text.ts";

/** What a server wrote, as the simulator's log shows it: each byte that is not UTF-8 is one replacement character. */
export function readText(path: string): string {
  return replaceInvalid(decode(readFileSync(path)));
}
