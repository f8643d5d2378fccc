/**
 * Lua strings are bytes, JavaScript's are text. Bytes that are not UTF-8 become lone surrogates U+DC80…U+DCFF
 * and turn back into the same bytes, so that nothing a script stores is changed by passing through text.
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** A byte that is not UTF-8 becomes this and the byte. */
const RAW = 0xdc00;

/** Up to this length a loop is quicker than Node's own code. */
const SHORT = 24;

/** The text of a Lua string. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length <= SHORT && bytes.every(isAscii))
    return String.fromCharCode.apply(null, bytes as unknown as number[]);
  try {
    return strict.decode(bytes);
  } catch {
    // Not UTF-8 as a whole: take it apart.
    return decodePiecewise(bytes);
  }
}

function decodePiecewise(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let count = 0;
  for (let position = 0; position < bytes.length; ) {
    const length = sequenceLength(bytes, position);
    const code = length === 0 ? RAW + (bytes[position] ?? 0) : codeAt(bytes, position, length);
    if (code > 0xffff) {
      units[count++] = 0xd7c0 + (code >> 10);
      units[count++] = 0xdc00 + (code & 0x3ff);
    } else units[count++] = code;
    position += length || 1;
  }
  return Buffer.from(units.buffer, 0, 2 * count).toString("utf16le");
}

/** The length of the valid UTF-8 sequence at a position, or 0. */
function sequenceLength(bytes: Uint8Array, position: number): number {
  const first = bytes[position] ?? 0;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let i = 1; i < length; i++) if (((bytes[position + i] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[position + 1] ?? 0;
  // Too long for the character, a surrogate, or beyond the last character.
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  return (first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f) ? 0 : length;
}

/** The character of a valid sequence. */
function codeAt(bytes: Uint8Array, position: number, length: number): number {
  const first = bytes[position] ?? 0;
  if (length === 1) return first;
  let code = first & (0x7f >> length);
  for (let i = 1; i < length; i++) code = (code << 6) | ((bytes[position + i] ?? 0) & 0x3f);
  return code;
}

function isAscii(byte: number): boolean {
  return byte < 0x80;
}

/** The bytes of a text, the inverse of `decode`. */
export function encode(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return encoder.encode(text);
  const bytes = new Uint8Array(3 * text.length);
  let count = 0;
  for (let position = 0; position < text.length; position++) {
    const code = text.codePointAt(position) ?? 0;
    if (code < 0x80) bytes[count++] = code;
    else if (code >= RAW + 0x80 && code <= RAW + 0xff) bytes[count++] = code - RAW;
    else {
      if (code > 0xffff) position++;
      count += encoder.encodeInto(String.fromCodePoint(code), bytes.subarray(count)).written;
    }
  }
  return bytes.slice(0, count);
}

/** The text up to the first NUL: what C code sees of a string. */
export function cText(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** Text for people: what stands for a byte that is not UTF-8 becomes a replacement character. */
export function replaceInvalid(text: string): string {
  // The encoder replaces what is no half of a pair.
  return /[\ud800-\udfff]/u.test(text) ? strict.decode(encoder.encode(text)) : text;
}
