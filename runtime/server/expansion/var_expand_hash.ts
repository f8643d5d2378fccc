import { createHash, pbkdf2Sync } from "node:crypto";
import type { Expander, Expansion } from "./expansion.ts";
import { requireRounds } from "./template_limits.ts";

const METHODS: ReadonlyMap<string, string> = new Map([
  ["md5", "md5"],
  ["sha1", "sha1"],
  ["sha256", "sha256"],
  ["sha384", "sha384"],
  ["sha512", "sha512"],
  ["sha3-256", "sha3-256"],
  ["sha3-512", "sha3-512"],
  ["pkcs5", "sha256"],
]);

interface HashOptions {
  rounds: number;
  bits: number;
  salt: string;
  format: BufferEncoding;
}

/** `%{METHOD;rounds=N,truncate=BITS,salt=…,format=…:field}`; undefined when the method is not one. */
export function expandHash(name: string, field: string, expander: Expander): Expansion | undefined {
  const [algorithm = "", ...rest] = name.split(";");
  const method = METHODS.get(algorithm.toLowerCase());
  if (method === undefined) return undefined;
  // Capital letters lead to the function, but to no method.
  if (!METHODS.has(algorithm)) return { status: "unknown", text: "" };
  const value = expander.variable(field);
  if (value.status !== "known") return { ...value, text: "" };
  const isKey = algorithm === "pkcs5";
  const options: HashOptions = { rounds: isKey ? 2048 : 1, bits: 0, salt: isKey ? field : "", format: "hex" };
  const problem = readOptions(rest.join(";"), options, expander);
  if (problem !== undefined) return { status: "failed", text: "", error: problem };
  requireRounds(options.rounds);
  const digest = isKey ? derive(method, value.text, options) : repeat(method, value.text, options);
  return { status: "known", text: truncate(digest, options.bits).toString(options.format) };
}

function readOptions(text: string, options: HashOptions, expander: Expander): string | undefined {
  const parts = text === "" ? [] : text.split(",");
  for (const [index, part] of parts.entries()) {
    const [key, ...rest] = part.split("=");
    const value = rest.join("=");
    if (key === "salt") {
      // The salt is a template of its own, and the last option.
      options.salt = expander.expand(
        parts.slice(index).join(",").slice("salt=".length).split(",")[0] ?? "",
      ).text;
      return undefined;
    }
    const problem = readOption(key ?? "", value, options);
    if (problem !== undefined) return `Cannot parse hash arguments:${problem}`;
  }
  return undefined;
}

function readOption(key: string, value: string, options: HashOptions): string | undefined {
  const isNumber = /^[0-9]+$/.test(value);
  if (key === "rounds") {
    if (!isNumber) return `'${value}' is not number for rounds`;
    options.rounds = Number(value);
    return options.rounds < 1 ? "rounds must be at least 1" : undefined;
  }
  if (key === "truncate") {
    if (!isNumber) return `'${value}' is not number for truncbits`;
    options.bits = Number(value);
  }
  if (key !== "format") return undefined;
  // QUIRK: hexuc writes small letters too.
  if (value === "hex" || value === "hexuc") options.format = "hex";
  else if (value === "base64") options.format = "base64";
  else return `'${value}' is not supported format`;
  return undefined;
}

function repeat(method: string, value: string, { rounds, salt }: HashOptions): Buffer {
  let data = Buffer.from(value, "latin1");
  for (let round = 0; round < rounds; round++)
    data = Buffer.from(createHash(method).update(salt, "latin1").update(data).digest());
  return data;
}

function derive(method: string, value: string, { rounds, salt }: HashOptions): Buffer {
  const longest = 256;
  return pbkdf2Sync(Buffer.from(value, "latin1"), Buffer.from(salt, "latin1"), rounds, longest, method);
}

/** Keeps the first bits, moved to the right. */
function truncate(digest: Buffer, bits: number): Buffer {
  if (bits === 0 || bits >= digest.length * 8) return digest;
  const kept = Math.ceil(bits / 8);
  const number = BigInt(`0x${digest.subarray(0, kept).toString("hex")}`) >> BigInt(kept * 8 - bits);
  return Buffer.from(number.toString(16).padStart(kept * 2, "0"), "hex");
}
