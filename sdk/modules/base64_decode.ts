import { DIGITS, type WithBase64 } from "./base64_digits.ts";

/** The bytes of a Base64 text: spaces and line ends are skipped, and at any other character the text ends. */
export function decodeBase64(text: string): string {
  const { base64 } = dovecot as WithBase64;
  if (base64 !== undefined) return base64.decode(text);
  const bytes: string[] = [];
  let [value, bits] = [0, 0];
  for (let at = 1; at <= text.length; at += 1) {
    const character = string.sub(text, at, at);
    if (string.find(character, "[ \t\r\n]")[0] !== undefined) continue;
    const [place] = string.find(DIGITS, character, 1, true);
    if (place === undefined) break;
    value = value * 64 + place - 1;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    const rest = bits === 0 ? 1 : bits === 2 ? 4 : 16;
    bytes.push(string.char(math.floor(value / rest)));
    value %= rest;
  }
  return table.concat(bytes);
}
