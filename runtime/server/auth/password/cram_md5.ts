import { _MD5, md5 } from "@noble/hashes/legacy.js";
import { encode } from "../../../text.ts";
import type { Scheme } from "./scheme.ts";

const BLOCK = 64;
const INNER = 0x36;
const OUTER = 0x5c;

/** The states of MD5 behind the two padded keys, the outer one first: what an HMAC of the password begins with. */
function contextOf(password: string): Buffer {
  const bytes = encode(password);
  const key = bytes.length > BLOCK ? md5(bytes) : bytes;
  return Buffer.concat([OUTER, INNER].map((pad) => stateBehind(key, pad)));
}

function stateBehind(key: Uint8Array, pad: number): Buffer {
  const block = new Uint8Array(BLOCK).fill(pad);
  for (const [index, byte] of key.entries()) block[index] = byte ^ pad;
  const hash = new _MD5().update(block) as unknown as { get(): readonly number[] };
  const state = Buffer.alloc(16);
  for (const [index, word] of hash.get().entries()) state.writeInt32LE(word, 4 * index);
  return state;
}

/** `{CRAM-MD5}` and `{HMAC-MD5}`, which are the same. */
export const CRAM_MD5: Scheme = {
  encoding: "hex",
  length: 32,
  verify: ({ password }, data) => contextOf(password).equals(data),
};
