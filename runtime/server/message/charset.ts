/** The characters of windows-1252 from 0x80 to 0x9f; JavaScript engines do not agree on them. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Decodes bytes of one charset. */
type Decode = (bytes: string) => string;

const SINGLE_BYTE: ReadonlyMap<string, Decode> = new Map([
  ["iso-8859-1", (bytes) => bytes],
  ["latin1", (bytes) => bytes],
  ["windows-1252", decode1252],
  ["cp1252", decode1252],
]);

function decode1252(bytes: string): string {
  return bytes.replace(/[\u0080-\u009f]/g, (byte) => WINDOWS_1252[byte.charCodeAt(0) - 0x80] ?? "");
}

/** The text of bytes in a charset, where what is none becomes U+FFFD. Bytes of an unknown charset are taken for UTF-8. */
export function toText(bytes: string, charset: string): string {
  const name = charset.trim().toLowerCase();
  const decode = SINGLE_BYTE.get(name);
  if (decode !== undefined) return decode(bytes);
  return decoderOf(name).decode(Buffer.from(bytes, "latin1"));
}

function decoderOf(name: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(name, { ignoreBOM: true });
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder();
    throw error;
  }
}
