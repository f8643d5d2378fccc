/**
 * Lua strings are bytes, JavaScript's are text. Bytes that are not UTF-8 become lone surrogates U+DC80…U+DCFF
 * and turn back into the same bytes, so that nothing a script stores is changed by passing through text.
 */
const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

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
  let text = "";
  let position = 0;
  while (position < bytes.length) {
    const length = sequenceLength(bytes, position);
    if (length > 0) text += strict.decode(bytes.subarray(position, position + length));
    else text += String.fromCharCode(0xdc00 + (bytes[position] ?? 0));
    position += Math.max(length, 1);
  }
  return text;
}

/** The length of the valid UTF-8 sequence at a position, or 0. */
function sequenceLength(bytes: Uint8Array, position: number): number {
  const first = bytes[position] ?? 0;
  const length = first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  try {
    const text = strict.decode(bytes.subarray(position, position + length));
    return text.length > 0 ? length : 0;
  } catch {
    // The decoder is the judge of what a sequence is.
    return 0;
  }
}

function isAscii(byte: number): boolean {
  return byte < 0x80;
}

/** The bytes of a text, the inverse of `decode`. */
export function encode(text: string): Uint8Array {
  if (!/[\udc80-\udcff]/.test(text)) return encoder.encode(text);
  const pieces: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (character.length === 1 && code >= 0xdc80 && code <= 0xdcff) pieces.push(code - 0xdc00);
    else pieces.push(...encoder.encode(character));
  }
  return Uint8Array.from(pieces);
}

/** The text up to the first NUL: what C code sees of a string. */
export function cText(text: string): string {
  const end = text.indexOf("\0");
  return end < 0 ? text : text.slice(0, end);
}

/** Text for people: what stands for a byte that is not UTF-8 becomes a replacement character. */
export function replaceInvalid(text: string): string {
  return text.replace(/[\ud800-\udfff]/gu, "\ufffd");
}
