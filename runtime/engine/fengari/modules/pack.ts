import { type Integer, wrap } from "./int64.ts";
import { type Float, POSITIVE_NAN } from "./nan.ts";

/** So many bytes are exact in a number, and quick. */
const SAFE_BYTES = 6;
const INTEGER_BYTES = 8;

/** The index of the i-th byte, counted from the lowest. */
const place = (i: number, little: boolean, size: number) => (little ? i : size - 1 - i);

/** Writes an integer; bytes beyond those of the value repeat its sign. */
export function writeInteger(...[bytes, value, little, size]: [Uint8Array, Integer, boolean, number]): void {
  if (size <= SAFE_BYTES && typeof value === "number") {
    let rest = value;
    for (let i = 0; i < size; i++) {
      bytes[place(i, little, size)] = rest % 256;
      rest = Math.floor(rest / 256);
    }
    return;
  }
  let rest = BigInt.asUintN(8 * size, BigInt(value));
  for (let i = 0; i < size; i++) {
    bytes[place(i, little, size)] = Number(rest & 0xffn);
    rest >>= 8n;
  }
}

/** Reads an integer; `false` if it has more than 64 bits. */
export function readInteger(
  ...[bytes, little, size, signed]: [Uint8Array, boolean, number, boolean | number]
): Integer | false {
  if (size <= SAFE_BYTES) {
    let value = 0;
    for (let i = size - 1; i >= 0; i--) value = value * 256 + (bytes[place(i, little, size)] ?? 0);
    return signed && value >= 2 ** (8 * size - 1) ? value - 2 ** (8 * size) : value;
  }
  let value = 0n;
  for (let i = size - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[place(i, little, size)] ?? 0);
  if (signed) value = BigInt.asIntN(8 * size, value);
  if (size > INTEGER_BYTES && !fits(value, Boolean(signed))) return false;
  return wrap(value);
}

function fits(value: bigint, signed: boolean): boolean {
  return value === (signed ? BigInt.asIntN(64, value) : BigInt.asUintN(64, value));
}

/** Writes a float of 4 or 8 bytes. */
export function writeFloat(...[bytes, value, little, size]: [Uint8Array, Float, boolean, number]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  const number = Number(value);
  if (size === 4) view.setFloat32(0, number, little);
  else view.setFloat64(0, number, little);
  if (!Number.isNaN(number)) return;
  const top = place(size - 1, little, size);
  const byte = (bytes[top] ?? 0) & 0x7f;
  bytes[top] = value === POSITIVE_NAN ? byte : byte | 0x80;
}

/** Reads a float of 4 or 8 bytes. */
export function readFloat(bytes: Uint8Array, little: boolean, size: number): Float {
  const view = new DataView(bytes.buffer, bytes.byteOffset, size);
  const value = size === 4 ? view.getFloat32(0, little) : view.getFloat64(0, little);
  const positive = ((bytes[place(size - 1, little, size)] ?? 0) & 0x80) === 0;
  return Number.isNaN(value) && positive ? POSITIVE_NAN : value;
}
