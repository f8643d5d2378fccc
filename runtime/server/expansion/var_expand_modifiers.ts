import { createHash } from "node:crypto";
import { requireWidth } from "./template_limits.ts";

/** Width, offset and modifiers of one variable. */
export interface Field {
  offset: number;
  width: number;
  zeroPadding: boolean;
  readonly modifiers: string[];
}

type Modifier = (value: string, field: Field) => string;

const MODIFIERS: Readonly<Record<string, Modifier>> = {
  L: (value) => value.replace(/[A-Z]/g, (letter) => letter.toLowerCase()),
  U: (value) => value.replace(/[a-z]/g, (letter) => letter.toUpperCase()),
  E: (value) => value.replace(/["\\']/g, "\\$&"),
  X: (value) => (/^[0-9]+$/.test(value) ? BigInt(value).toString(16) : "0"),
  R: (value) => [...value].reverse().join(""),
  H: (value, field) => hash(BigInt(stringHash(value)), field),
  N: (value, field) => hash(createHash("md5").update(value, "latin1").digest().readBigUInt64BE(), field),
  M: (value) => createHash("md5").update(value, "latin1").digest("hex"),
  D: (value) => value.replaceAll(".", ",dc="),
  T: (value) => value.replace(/[\t\n\v\f\r ]+$/, ""),
};

/** Returns true if a letter is a modifier. */
export function isModifier(letter: string): boolean {
  return Object.hasOwn(MODIFIERS, letter);
}

/** A value after its modifiers, cut by offset and width. */
export function applyModifiers(value: string, given: Field): string {
  const field = { ...given };
  let text = value;
  for (const letter of field.modifiers) text = MODIFIERS[letter]?.(text, field) ?? text;
  if (field.offset < 0) text = text.slice(Math.max(text.length + field.offset, 0));
  else text = text.slice(field.offset);
  return limit(text, field);
}

function limit(text: string, { width, zeroPadding }: Field): string {
  if (width === 0) return text;
  if (zeroPadding) {
    requireWidth(width);
    return text.padStart(Math.max(width, 0), "0");
  }
  return text.slice(0, width < 0 ? Math.max(text.length + width, 0) : width);
}

/** The width is the number of buckets and the offset the number of digits. */
function hash(value: bigint, field: Field): string {
  requireWidth(field.offset);
  const bucket = field.width === 0 ? value : value % BigInt(Math.abs(field.width));
  const text = BigInt.asUintN(32, bucket).toString(16).padStart(Math.max(field.offset, 0), "0");
  field.width = 0;
  field.offset = 0;
  return text;
}

/** The hash of ELF symbol tables. */
function stringHash(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    sum = ((sum << 4) + text.charCodeAt(index)) >>> 0;
    const high = sum & 0xf0000000;
    if (high !== 0) sum = (sum ^ (high >>> 24) ^ high) >>> 0;
  }
  return sum;
}
