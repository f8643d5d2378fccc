import { createHash } from "node:crypto";
import { requireRounds } from "../../expansion/template_limits.ts";
import { fail } from "../failure.ts";
import type { Filter, FilterInput } from "../filter.ts";

type Digest = (bytes: Buffer) => Buffer;

const cryptographic =
  (method: string): Digest =>
  (bytes) =>
    createHash(method).update(bytes).digest();

/** The number of bytes, in eight. */
function size(bytes: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(bytes.length));
  return length;
}

const METHODS: Readonly<Record<string, Digest>> = {
  md5: cryptographic("md5"),
  sha1: cryptographic("sha1"),
  sha256: cryptographic("sha256"),
  sha384: cryptographic("sha384"),
  sha512: cryptographic("sha512"),
  "sha3-256": cryptographic("sha3-256"),
  "sha3-512": cryptographic("sha3-512"),
  size,
};

/** Hashes with a method, whose name is the first argument or that of the filter itself. */
function hashWith({ given, transfer }: FilterInput, method: string, positional: number): void {
  const digest = Object.hasOwn(METHODS, method) ? METHODS[method] : undefined;
  if (digest === undefined) fail(`Unsupported algorithm '${method}'`);
  let rounds = 1n;
  let salt = "";
  given.limit(positional);
  given.readNamed({
    rounds: (value) => {
      rounds = given.number(value);
    },
    salt: (value) => {
      salt = given.text(value).split("\0")[0] ?? "";
    },
  });
  requireRounds(rounds);
  let bytes = Buffer.from(transfer.need(positional === 0 ? method : "hash"), "latin1");
  for (let round = 0n; round < rounds; round++)
    bytes = Buffer.from(digest(Buffer.concat([Buffer.from(salt, "latin1"), bytes])));
  transfer.setBinary(bytes);
}

const hash: Filter = (input) => {
  input.given.requireSome();
  const [first] = input.given.positional;
  if (first === undefined) fail("No algorithm as first parameter");
  hashWith(input, input.given.text(first), 1);
};

const named = (method: string): [string, Filter] => [method, (input) => hashWith(input, method, 0)];

/** Filters that hash. */
export const HASH_FILTERS: Readonly<Record<string, Filter>> = {
  hash,
  ...Object.fromEntries(["md5", "sha1", "sha256", "sha384", "sha512"].map(named)),
};
