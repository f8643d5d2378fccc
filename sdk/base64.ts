// What `dovescript/base64` is in Node, where tests of a hook's modules run. A compiled hook gets modules/base64.ts, which
// means the same for texts in UTF-8.

/**
 * The Base64 of the bytes of a text: the server's own function where the release has it.
 *
 * @example
 * encodeBase64(`${user}:${password}`);
 */
export function encodeBase64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/**
 * The bytes of a Base64 text: spaces and line ends are skipped, and at any other character the text ends.
 *
 * @example
 * decodeBase64("YW5u");
 */
export function decodeBase64(text: string): string {
  const [digits = ""] = /^[A-Za-z0-9+/ \t\r\n]*/.exec(text) ?? [];
  return Buffer.from(digits, "base64").toString();
}
