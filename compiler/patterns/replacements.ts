import type { Expression } from "./parse.ts";

/** What a `$` in a replacement stands for: `$1`, `$&`, `$<name>`, the text before or behind, or itself. */
const marks = /\$(?:([$&`'])|(\d\d?)|<([^>]*)>)/g;

/** `$12` is the group 12, or the group 1 and a 2, or only characters. */
function groupText(number: string, count: number): string {
  const isGroup = (text: string) => Number(text) >= 1 && Number(text) <= count;
  if (isGroup(number)) return `%${Number(number)}`;
  const [first = "", second = ""] = number;
  return number.length === 2 && isGroup(first) ? `%${first}${second}` : `$${number}`;
}

/** The replacement of Lua's gsub that means the same as JavaScript's, or undefined where gsub has no word for it. */
export function luaReplacement(text: string, { groups }: Expression): string | undefined {
  let isKnown = groups.length < 10;
  const escaped = text.replaceAll("%", "%%");
  const replaced = escaped.replace(marks, (whole, mark?: string, number?: string, name?: string) => {
    if (mark === "$") return "$";
    if (mark === "&") return "%0";
    if (number !== undefined) return groupText(number, groups.length);
    const named = groups.some((group) => group !== undefined);
    if (name !== undefined) {
      if (!named) return whole;
      const index = groups.indexOf(name.replaceAll("%%", "%"));
      return index < 0 ? "" : `%${index + 1}`;
    }
    isKnown = false;
    return whole;
  });
  return isKnown ? replaced : undefined;
}

/** The replacement with numbers in place of names. */
export function numberedReplacement(text: string, { groups }: Expression): string {
  if (groups.every((group) => group === undefined)) return text;
  return text.replace(marks, (whole, _mark, _number, name?: string) => {
    if (name === undefined) return whole;
    const index = groups.indexOf(name);
    return index < 0 ? "" : `$${String(index + 1).padStart(2, "0")}`;
  });
}
