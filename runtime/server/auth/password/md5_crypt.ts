import { createHash } from "node:crypto";
import { encode } from "../../../text.ts";
import { cryptBase64 } from "./crypt_base64.ts";

const ROUNDS = 1000;
const LONGEST_SALT = 8;

/** The bytes of the digest from which each four characters of the text are made. */
const GROUPS = [
  [0, 6, 12],
  [1, 7, 13],
  [2, 8, 14],
  [3, 9, 15],
  [4, 10, 5],
] as const;

/** `crypt` with a setting that begins with `$1$`. */
export function md5Crypt(password: string, setting: string): string {
  const key = Buffer.from(encode(password));
  const salt = (setting.slice(3).split("$")[0] ?? "").slice(0, LONGEST_SALT);
  const saltBytes = Buffer.from(encode(salt));
  const inner = md5(key, saltBytes, key);
  const parts: Uint8Array[] = [key, Buffer.from("$1$"), saltBytes];
  for (let left = key.length; left > 0; left -= inner.length)
    parts.push(inner.subarray(0, Math.min(left, 16)));
  for (let bits = key.length; bits > 0; bits >>= 1)
    parts.push(bits & 1 ? Buffer.from([0]) : key.subarray(0, 1));
  let digest: Uint8Array = md5(...parts);
  for (let round = 0; round < ROUNDS; round++) digest = md5(...roundParts(round, { key, saltBytes, digest }));
  return `$1$${salt}$${textOf(digest)}`;
}

interface Round {
  readonly key: Uint8Array;
  readonly saltBytes: Uint8Array;
  readonly digest: Uint8Array;
}

function roundParts(round: number, { key, saltBytes, digest }: Round): Uint8Array[] {
  return [
    round % 2 === 1 ? key : digest,
    ...(round % 3 !== 0 ? [saltBytes] : []),
    ...(round % 7 !== 0 ? [key] : []),
    round % 2 === 1 ? digest : key,
  ];
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  return createHash("md5").update(Buffer.concat(parts)).digest();
}

function textOf(digest: Uint8Array): string {
  const groups = GROUPS.map(([a, b, c]) =>
    cryptBase64(((digest[a] ?? 0) << 16) | ((digest[b] ?? 0) << 8) | (digest[c] ?? 0), 4),
  );
  return groups.join("") + cryptBase64(digest[11] ?? 0, 2);
}
