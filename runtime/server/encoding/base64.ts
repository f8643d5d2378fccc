/** Which of the two alphabets, and whether there are equals signs at the end. */
export interface Base64Options {
  readonly url?: boolean;
  readonly padding?: boolean;
}

/** Bytes as text. */
export function encodeBase64(bytes: Uint8Array, { url = false, padding = true }: Base64Options = {}): string {
  const text = Buffer.from(bytes).toString(url ? "base64url" : "base64");
  if (!padding) return text.replace(/=+$/, "");
  return text.padEnd(Math.ceil(text.length / 4) * 4, "=");
}

/**
 * The bytes of a text. Dovecot looks at no error: what follows a character of no meaning is lost, and what does not
 * make up a whole byte.
 */
export function decodeBase64(text: string, { url = false }: Base64Options = {}): Buffer {
  const characters = text.replace(/[ \t\r\n]/g, "");
  const known = (url ? /^[A-Za-z0-9_-]*/ : /^[A-Za-z0-9+/]*/).exec(characters)?.[0] ?? "";
  return Buffer.from(known, url ? "base64url" : "base64");
}
