import {
  type Bytes,
  codesOf,
  digits,
  everything,
  isSame,
  isWithin,
  negated,
  range,
  spaces,
  union,
} from "./bytes.ts";

/** Sets that have a name in Lua, whatever the locale is. */
const named: readonly (readonly [Bytes, string])[] = [
  [everything, "."],
  [digits, "%d"],
  [spaces, "%s"],
  [negated(digits), "%D"],
  [negated(spaces), "%S"],
];

/** Characters that are written as a range where three or more stand side by side. */
const ranged: readonly Bytes[] = [range(0x30, 0x39), range(0x41, 0x5a), range(0x61, 0x7a), range(0x01, 0x1f)];

function escaped(code: number, special: RegExp): string {
  const character = String.fromCharCode(code);
  if (code === 0) return "%z";
  return special.test(character) ? `%${character}` : character;
}

/** One character of a Lua pattern. */
export const characterText = (code: number): string => escaped(code, /[\^$()%.[\]*+?-]/);

function rangesOf(codes: readonly number[]): string {
  let text = "";
  for (let index = 0; index < codes.length; ) {
    const first = codes[index]!;
    let size = 1;
    while (codes[index + size] === first + size) size += 1;
    const last = first + size - 1;
    text +=
      size > 2
        ? `${String.fromCharCode(first)}-${String.fromCharCode(last)}`
        : codes
            .slice(index, index + size)
            .map((code) => escaped(code, /[\^\]%-]/))
            .join("");
    index += size;
  }
  return text;
}

/** What stands between `[` and `]`: letters and digits, white space, then the rest. */
function insideOf(set: Bytes): string {
  const hasSpaces = isWithin(spaces, set);
  const alone = hasSpaces ? negated(spaces) : everything;
  const codes = codesOf(set).filter((code) => alone.ascii[code]);
  const [numbers, capitals, letters, controls] = ranged.map((part) =>
    rangesOf(codes.filter((code) => part.ascii[code])),
  );
  const known = union(ranged);
  const others = codes.filter((code) => !known.ascii[code]).map((code) => escaped(code, /[\^\]%-]/));
  return [numbers, capitals, letters, hasSpaces ? "%s" : "", controls, ...others].join("");
}

/** A set of bytes as it is written in a Lua pattern: `%d`, `[0-9a-f]`, `[^@]`, `x`. */
export function classText(set: Bytes): string {
  const name = named.find(([known]) => isSame(known, set));
  if (name) return name[1];
  const codes = codesOf(set);
  if (!set.beyond && codes.length === 1) return characterText(codes[0]!);
  return set.beyond ? `[^${insideOf(negated(set))}]` : `[${insideOf(set)}]`;
}
