import { createCipheriv, createDecipheriv, getCipherInfo, pbkdf2Sync, randomBytes } from "node:crypto";
import { requireRounds } from "../../expansion/template_limits.ts";
import { fail } from "../failure.ts";
import type { Filter, FilterInput } from "../filter.ts";

interface CryptOptions {
  algorithm: string;
  hash: string;
  key: string | undefined;
  iv: Buffer | undefined;
  salt: string | undefined;
  raw: boolean;
  rounds: bigint;
}

function readOptions({ given }: FilterInput): CryptOptions {
  const options: CryptOptions = {
    algorithm: "AES-256-CBC",
    hash: "sha256",
    key: undefined,
    iv: undefined,
    salt: undefined,
    raw: false,
    rounds: 10000n,
  };
  given.limit(0);
  given.readNamed({
    algorithm: (value) => {
      options.algorithm = given.text(value);
    },
    hash: (value) => {
      options.hash = given.text(value);
    },
    iv: (value) => {
      options.iv = fromHex(given.text(value), "Invalid iv");
    },
    key: (value) => {
      options.key = given.text(value);
      if (options.key === "") fail("Empty encryption key");
    },
    raw: (value) => {
      options.raw = given.flag(value);
    },
    rounds: (value) => {
      options.rounds = given.number(value);
      if (options.rounds < 1n) fail("rounds must be positive integer");
      requireRounds(options.rounds);
    },
    salt: (value) => {
      options.salt = given.text(value);
      if (options.iv !== undefined) fail("Cannot use both salt and iv");
    },
  });
  if (options.key === undefined) fail("Encryption key missing");
  return options;
}

function fromHex(text: string, problem: string): Buffer {
  return /^([0-9a-fA-F]{2})*$/.test(text) ? Buffer.from(text, "hex") : fail(problem);
}

/** The key and the initialisation vector: as they are given, or derived from the key as a password. */
function material(options: CryptOptions): { name: string; key: Buffer; iv: Buffer } {
  const name = options.algorithm.toLowerCase();
  const info = getCipherInfo(name) ?? fail("Invalid cipher");
  const password = options.key ?? "";
  const ivLength = info.ivLength ?? 0;
  if (options.iv === undefined) {
    const length = info.keyLength + ivLength;
    const salt = Buffer.from(options.salt ?? "", "latin1");
    const derived = pbkdf2Sync(
      Buffer.from(password, "latin1"),
      salt,
      Number(options.rounds),
      length,
      options.hash,
    );
    return { name, key: derived.subarray(0, info.keyLength), iv: derived.subarray(info.keyLength) };
  }
  const key = fromHex(password, "Invalid key");
  if (options.iv.length !== ivLength) fail(`IV length invalid (${ivLength} != ${options.iv.length})`);
  if (key.length !== info.keyLength) fail(`Key length invalid (${info.keyLength} != ${key.length})`);
  return { name, key, iv: options.iv };
}

const encrypt: Filter = (input) => {
  const options = readOptions(input);
  const bytes = Buffer.from(input.transfer.need("encrypt"), "latin1");
  if (options.raw && options.iv === undefined && options.salt === undefined)
    fail("In raw format, salt or IV must be given");
  if (options.iv === undefined) options.salt ??= randomBytes(4).toString("hex");
  const { name, key, iv } = material(options);
  const cipher = createCipheriv(name, key, iv);
  const encrypted = Buffer.concat([cipher.update(bytes), cipher.final()]);
  if (options.raw) return input.transfer.setBinary(encrypted);
  const head = options.salt === undefined ? iv.toString("hex") : `s=${options.salt},r=${options.rounds}`;
  input.transfer.setBytes(`${head}$${encrypted.toString("hex")}$`);
};

/** Reads `HEAD$HEX$`, where the head is a vector or says how to derive one. */
function readEncrypted(text: string, options: CryptOptions): Buffer {
  const parts = text.split("$");
  const [head = "", body = "", end] = parts;
  if (parts.length !== 3 || end !== "") fail("Invalid input format");
  if (options.iv !== undefined) fail("Cannot have iv in parameter and input");
  if (/^[sr]/.test(head)) readHead(head, options);
  else options.iv = fromHex(head, "Invalid iv");
  return fromHex(body, "Invalid input");
}

function readHead(head: string, options: CryptOptions): void {
  for (const part of head.split(",")) {
    const found = /^(?:s=(?<salt>.*)|r=(?<rounds>[0-9]+))$/s.exec(part)?.groups ?? fail("Invalid input");
    if (found.salt !== undefined) options.salt = found.salt;
    else options.rounds = BigInt(found.rounds ?? 0);
    if (options.rounds < 1n) fail("Invalid input");
    requireRounds(options.rounds);
  }
}

const decrypt: Filter = (input) => {
  const options = readOptions(input);
  const bytes = input.transfer.need("decrypt");
  if (options.raw && options.iv === undefined && options.salt === undefined)
    fail("In raw format, salt or IV must be given");
  const encrypted = options.raw ? Buffer.from(bytes, "latin1") : readEncrypted(input.transfer.text, options);
  const { name, key, iv } = material(options);
  const decipher = createDecipheriv(name, key, iv);
  const decrypted = Buffer.concat([decipher.update(encrypted), decipher.final()]);
  if (decrypted.includes(0)) input.transfer.setBinary(decrypted);
  else input.transfer.setText(decrypted.toString("latin1"));
};

/** Filters that encrypt and decrypt. */
export const CRYPT_FILTERS: Readonly<Record<string, Filter>> = { encrypt, decrypt };
