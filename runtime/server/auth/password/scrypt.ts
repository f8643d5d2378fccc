import { scryptSync } from "node:crypto";
import { encode } from "../../../text.ts";
import { cryptBase64, numberOf } from "./crypt_base64.ts";

/** The most memory that the C library gives a password, in bytes. */
const MOST_MEMORY = 2 ** 32;

/** `$7$`: scrypt, with a character for the logarithm of N, five for r, five for p, and the salt. */
const SETTING = /^\$7\$([./A-Za-z0-9])([./A-Za-z0-9]{5})([./A-Za-z0-9]{5})([^$]*)/;

/** The setting and the hash of a password, as the C library's `crypt` gives them; `*0` for what it refuses. */
export function scryptCrypt(password: string, setting: string): string {
  const [used, logarithm = "", r = "", p = "", salt = ""] = SETTING.exec(setting) ?? [];
  if (used === undefined) return "*0";
  const [blockSize, parallelization] = [numberOf(r), numberOf(p)];
  const cost = 2 ** numberOf(logarithm);
  if (cost < 2 || blockSize === 0 || parallelization === 0 || 128 * cost * blockSize > MOST_MEMORY)
    return "*0";
  const hash = scryptSync(encode(password), encode(salt), 32, {
    N: cost,
    r: blockSize,
    p: parallelization,
    maxmem: 256 * cost * blockSize + 2 ** 20,
  });
  return `${used}$${digitsOf(hash)}`;
}

function digitsOf(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(start, start + 3);
    const count = Math.min(4, bytes.length - start + 1);
    text += cryptBase64(first | (second << 8) | (third << 16), count);
  }
  return text;
}
