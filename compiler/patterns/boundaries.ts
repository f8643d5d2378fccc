import { type Bytes, isWithin, negated, union, words } from "./bytes.ts";
import type { Part } from "./parts.ts";

/** A character beside a place: one of a set, or the edge of the text, which is no part of a word. */
type Beside = Bytes | "unknown";

const noWords = negated(words);

/** The characters with which these parts may begin. */
function besides(parts: readonly Part[]): Beside {
  const possible: Bytes[] = [];
  for (const part of parts) {
    if (part.kind === "set") return union([...possible, part.bytes]);
    if (part.kind === "text") return union([...possible, noWords]);
    if (part.kind === "repeat" && part.part.kind === "set") {
      possible.push(part.part.bytes);
      if (part.min > 0) return union(possible);
    } else if ((part.kind === "start" || part.kind === "end") && !part.isOfLine) {
      return union([...possible, noWords]);
    } else return "unknown";
  }
  return "unknown";
}

function isOf(beside: Beside, set: Bytes): boolean {
  return beside !== "unknown" && isWithin(beside, set);
}

/**
 * `\b` as the side of it on which the word must stand, or undefined where both are possible: Lua's frontier `%f[set]` asks
 * that a character of the set follows and none stands before.
 */
export function wordSide(before: readonly Part[], behind: readonly Part[]): "before" | "behind" | undefined {
  const next = besides(behind);
  const previous = besides([...before].reverse());
  if (isOf(next, words) || isOf(previous, noWords)) return "behind";
  if (isOf(next, noWords) || isOf(previous, words)) return "before";
  return undefined;
}
