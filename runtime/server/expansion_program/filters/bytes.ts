import { decodeBase64, encodeBase64 } from "../../encoding/base64.ts";
import { requireWidth } from "../../expansion/template_limits.ts";
import { Panic } from "../../process/death.ts";
import { fail } from "../failure.ts";
import type { Filter } from "../filter.ts";
import { MOST_PADDING } from "./numbers.ts";

const LONGEST = 2n ** 63n - 1n;

const base64: Filter = ({ given, transfer }) => {
  const options = { url: false, padding: true };
  given.limit(0);
  given.readNamed({
    pad: (value) => {
      options.padding = given.flag(value);
    },
    url: (value) => {
      options.url = given.flag(value);
    },
  });
  transfer.setText(encodeBase64(Buffer.from(transfer.need("base64"), "latin1"), options));
};

const unbase64: Filter = ({ given, transfer }) => {
  let url = false;
  const flag = (key: string, number: bigint) =>
    number === 0n || number === 1n ? number === 1n : fail(`Supported values for ${key} are 0 or 1`);
  given.limit(0);
  given.readNamed({
    pad: (value) => void flag("pad", given.number(value)),
    url: (value) => {
      url = flag("url", given.number(value));
    },
  });
  transfer.setBinary(decodeBase64(transfer.need("unbase64"), { url }));
};

const hexlify: Filter = ({ given, transfer, scope }) => {
  const [first] = given.positional;
  if (first === undefined) given.refuseNamed();
  const width = first === undefined ? 0n : given.number(first);
  if (width < 0n) fail("Width must be positive");
  const digits = Buffer.from(transfer.need("hexlify"), "latin1").toString("hex");
  const isExcessive = width - BigInt(digits.length) > MOST_PADDING;
  if (isExcessive && scope.facts.expansionsAreStrict) fail("Excessive padding");
  requireWidth(width);
  transfer.setText(width === 0n ? digits : digits.padStart(Number(width), "0").slice(0, Number(width)));
};

const unhexlify: Filter = ({ given, transfer }) => {
  given.refuseAll();
  const digits = transfer.need("unhexlify");
  if (!/^([0-9a-fA-F]{2})*$/.test(digits)) fail("Not a hex value");
  transfer.setBinary(Buffer.from(digits, "hex"));
};

const truncate: Filter = ({ given, transfer, scope }) => {
  given.requireSome();
  let length: bigint | undefined;
  let bits: bigint | undefined;
  const [first] = given.positional;
  const size = (number: bigint) =>
    number < 0n || number > LONGEST ? fail("Value of out of bounds") : number;
  if (first !== undefined) length = size(given.number(first));
  given.limit(1);
  given.readNamed({
    bits: (value) => {
      bits = size(given.number(value));
    },
  });
  if (length === undefined && bits === undefined) fail("Missing truncation length");
  const bytes = transfer.need("truncate");
  if (bits === undefined && !scope.facts.expansionsAreStrict)
    return transfer.setBytes(resized(bytes, Number(length)));
  transfer.setBytes(bits === undefined ? bytes.slice(0, Number(length)) : keepBits(bytes, Number(bits)));
};

/** QUIRK: old releases set the size of their buffer, in which a NUL follows the bytes, and nothing more. */
function resized(bytes: string, length: number): string {
  if (length > bytes.length + 1) throw new Panic("truncated-beyond-end");
  return `${bytes}\0`.slice(0, length);
}

/** Keeps the first bits, moved to the right. */
function keepBits(bytes: string, bits: number): string {
  if (bits === 0) return "";
  if (bits >= bytes.length * 8) return bytes;
  const kept = Math.ceil(bits / 8);
  const digits = Buffer.from(bytes.slice(0, kept), "latin1").toString("hex");
  const number = BigInt(`0x${digits}`) >> BigInt(kept * 8 - bits);
  return Buffer.from(number.toString(16).padStart(kept * 2, "0"), "hex").toString("latin1");
}

/** Filters of bytes. */
export const BYTE_FILTERS: Readonly<Record<string, Filter>> = {
  base64,
  unbase64,
  hexlify,
  unhexlify,
  truncate,
};
