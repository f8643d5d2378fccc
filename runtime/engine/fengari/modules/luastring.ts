/** Short strings are quicker made piece by piece than by Node's native code. */
const SHORT = 16;

/** One character per byte, U+0000 to U+00FF: equal, ordered and hashed exactly as the bytes are. */
export function latin1(bytes: Uint8Array): string {
  if (bytes.length <= SHORT) return String.fromCharCode.apply(null, bytes as unknown as number[]);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}

/** The bytes of text whose characters are all U+0000 to U+00FF. */
export function fromLatin1(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return bytes;
}

/** The bytes of ASCII text; undefined if another character is in it. */
export function fromAscii(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) return undefined;
    bytes[i] = code;
  }
  return bytes;
}

/** A copy of bytes, or of a list of them. */
export function copyBytes(bytes: Uint8Array | ArrayLike<number>): Uint8Array {
  return bytes instanceof Uint8Array ? bytes.slice() : Uint8Array.from(bytes);
}
