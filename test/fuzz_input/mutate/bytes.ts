import type { Choice } from "../../../scripts/lua/choice.js";
import type { Bytes } from "../case.ts";
import { ODD_TEXTS } from "./odd.ts";

type Edit = (text: Bytes, choice: Choice) => Bytes;

/** A start and an end in a text, seldom far apart. */
function range(text: Bytes, choice: Choice, most = 40): [number, number] {
  const start = choice.between(0, text.length);
  return [start, Math.min(text.length, start + choice.between(1, most))];
}

const replace = (text: Bytes, [start, end]: [number, number], by: Bytes) =>
  text.slice(0, start) + by + text.slice(end);

const EDITS: readonly Edit[] = [
  (text, choice) => replace(text, range(text, choice), ""),
  (text, choice) => {
    const at = range(text, choice);
    return replace(text, at, text.slice(...at).repeat(choice.one([2, 2, 3, 200])));
  },
  (text, choice) => {
    const start = choice.between(0, text.length);
    return replace(text, [start, start], choice.one(ODD_TEXTS));
  },
  (text, choice) => replace(text, range(text, choice, 1), String.fromCharCode(choice.between(0, 255))),
  (text, choice) => text.slice(0, choice.between(0, text.length)),
  (text, choice) => text.slice(choice.between(0, Math.min(text.length, 50))),
  (text, choice) => replace(text, range(text, choice), text.slice(...range(text, choice))),
  (text) => `\xef\xbb\xbf${text}`,
  (text) => text.replaceAll("\n", "\r\n"),
  (text) => text.replaceAll("\n", "\r"),
  (text) => `\xff\xfe${[...text].map((character) => `${character}\0`).join("")}`,
  (text) => text.replaceAll("\n", ""),
  () => "",
];

/** The rare ones change the whole text; most cases should keep most of it. */
const LOCAL = 7;

/** Changes a text without any idea of what it is. */
export function mutateBytes(text: Bytes, choice: Choice): Bytes {
  let changed = text;
  for (let left = choice.between(1, 3); left > 0; left--) {
    const edit = choice.once(8) ? choice.one(EDITS) : EDITS[choice.between(0, LOCAL - 1)]!;
    changed = edit(changed, choice);
  }
  return changed;
}
