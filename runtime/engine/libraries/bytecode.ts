import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** The first byte of a precompiled chunk. */
const ESCAPE = 0x1b;

/** What Lua 5.4's header holds, and what it says when a piece of it differs. */
const HEADER = [
  ["Lua", "not a binary chunk"],
  ["\x54", "version mismatch"],
  ["\0", "format mismatch"],
  ["\x19\x93\r\n\x1a\n", "corrupted chunk"],
] as const;

/** Of the server's Lua, and of the engine's own format. */
const VERSION = 0x54;
const ENGINE_VERSION = 0x53;

const MARK_LENGTH = 16;

/** Of this process only. */
const KEY = randomBytes(32);

/** Returns true if bytes are meant as a precompiled chunk. */
export function isBytecode(bytes: Uint8Array): boolean {
  return bytes[0] === ESCAPE;
}

/** A dumped function with a mark, by which it is known again. */
export function sign(dumped: Uint8Array): Uint8Array {
  const shown = withVersion(dumped, VERSION);
  return Buffer.concat([shown, markOf(shown)]);
}

/**
 * The dumped function in a chunk that was signed here, or what Lua says of a chunk that it cannot read. No other
 * bytecode runs: made with bad intent, it does what no script can.
 */
export function verify(chunk: Uint8Array): Uint8Array | string {
  const dumped = chunk.subarray(0, -MARK_LENGTH);
  const mark = chunk.subarray(-MARK_LENGTH);
  if (mark.length === MARK_LENGTH && timingSafeEqual(mark, markOf(dumped)))
    return withVersion(dumped, ENGINE_VERSION);
  return problemOf(chunk);
}

function withVersion(dumped: Uint8Array, version: number): Uint8Array {
  return Uint8Array.from(dumped).fill(version, 4, 5);
}

function markOf(dumped: Uint8Array): Uint8Array {
  return createHmac("sha256", KEY).update(dumped).digest().subarray(0, MARK_LENGTH);
}

function problemOf(chunk: Uint8Array): string {
  let position = 1;
  for (const [expected, problem] of HEADER) {
    const piece = Buffer.from(chunk.subarray(position, position + expected.length)).toString("latin1");
    if (piece.length < expected.length) return "truncated chunk";
    if (piece !== expected) return problem;
    position += expected.length;
  }
  return "truncated chunk";
}
