const BOM = { utf8: "\xef\xbb\xbf", little: "\xff\xfe", big: "\xfe\xff" } as const;

/** The text of a file as TypeScript reads it: UTF-16 where the file begins with its mark, otherwise UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = text.toString("latin1", 0, BOM.utf8.length);
  if (start.startsWith(BOM.little)) return text.toString("utf16le", 2);
  if (start.startsWith(BOM.big)) {
    // A copy: what swaps the bytes does it in place.
    const pairs = Buffer.from(text.subarray(0, text.length & ~1));
    return pairs.swap16().toString("utf16le", 2);
  }
  return text.toString("utf8", start === BOM.utf8 ? 3 : 0);
}
