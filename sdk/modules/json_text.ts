type Read = LuaMultiReturn<[value: string, next: number]>;

/** The place of the next character that is no white space, or the place behind the text. */
export function skip(text: string, start: number): number {
  return string.find(text, "[^ \t\r\n]", start)[0] ?? text.length + 1;
}

/** The bytes of a character in UTF-8 but the first, as a range in a pattern. */
const CONTINUATION = string.char(0x80, 0x2d, 0xbf);

/** Says what should not be at a place. */
export function fail(text: string, at: number): never {
  const [found] = string.match(text, `^.[${CONTINUATION}]*`, at);
  if (found === undefined) throw new Error("Unexpected end of JSON input");
  throw new Error(string.format("Unexpected token '%s' in JSON at position %d", found, at - 1));
}

/** A code point in UTF-8. */
function inUtf8(code: number): string {
  if (code < 0x80) return string.char(code);
  const high = math.floor(code / 64);
  const last = 0x80 + code - high * 64;
  if (code < 0x800) return string.char(0xc0 + high, last);
  const top = math.floor(high / 64);
  const middle = 0x80 + high - top * 64;
  if (code < 0x1_0000) return string.char(0xe0 + top, middle, last);
  const first = math.floor(top / 64);
  return string.char(0xf0 + first, 0x80 + top - first * 64, middle, last);
}

/** A character that is written as `\u00e9`, or as two of them; half of a pair becomes U+FFFD. */
function readUnicode(text: string, at: number): Read {
  const [digits] = string.match(text, "^%x%x%x%x", at);
  if (digits === undefined) fail(text, at);
  const unit = tonumber(digits, 16) as number;
  if (unit < 0xd800 || unit > 0xdfff) return $multi(inUtf8(unit), at + 4);
  const [low] = string.match(text, "^\\u([dD][c-fC-F]%x%x)", at + 4);
  if (unit > 0xdbff || low === undefined) return $multi("\ufffd", at + 4);
  const second = tonumber(low, 16) as number;
  return $multi(inUtf8(0x1_0000 + (unit % 0x400) * 0x400 + (second % 0x400)), at + 10);
}

const ESCAPED: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** What the letter behind a backslash means. */
function readEscape(text: string, at: number): Read {
  const letter = string.sub(text, at, at);
  if (letter === "u") return readUnicode(text, at + 1);
  const character = ESCAPED[letter];
  if (character === undefined) fail(text, at);
  return $multi(character, at + 1);
}

/** The text that begins behind a quotation mark. */
export function readText(text: string, start: number): Read {
  const parts: string[] = [];
  let at = start;
  while (true) {
    const [, last, run] = string.find(text, '^([^"\\%c]*)', at);
    parts.push(run as string);
    at = (last as number) + 1;
    const mark = string.sub(text, at, at);
    if (mark === '"') return $multi(table.concat(parts), at + 1);
    if (mark === "\x7f") {
      parts.push(mark);
      at += 1;
    } else if (mark === "\\") {
      const [character, next] = readEscape(text, at + 1);
      parts.push(character);
      at = next;
    } else fail(text, at);
  }
}
