import { DIGITS, type WithBase64 } from "./base64_digits.ts";

function digit(place: number): string {
  return string.sub(DIGITS, place + 1, place + 1);
}

/** Three bytes are four digits; what is missing at the end becomes equals signs. */
function group(first: number, second: number | undefined, third: number | undefined): string {
  const bits = first * 65_536 + (second ?? 0) * 256 + (third ?? 0);
  const high = digit(math.floor(bits / 262_144)) + digit(math.floor(bits / 4096) % 64);
  const low = second === undefined ? "=" : digit(math.floor(bits / 64) % 64);
  return high + low + (third === undefined ? "=" : digit(bits % 64));
}

/** The Base64 of the bytes of a text: the server's own function where the release has it. */
export function encodeBase64(text: string): string {
  const { base64 } = dovecot as WithBase64;
  if (base64 !== undefined) return base64.encode(text);
  const groups: string[] = [];
  for (let at = 1; at <= text.length; at += 3) {
    const first = string.byte(text, at) as number;
    groups.push(group(first, string.byte(text, at + 1), string.byte(text, at + 2)));
  }
  return table.concat(groups);
}
