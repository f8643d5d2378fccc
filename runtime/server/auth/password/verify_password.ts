import type { Profile } from "../../../profiles/profile.ts";
import { decode, encode } from "../../../text.ts";
import { weakCryptScheme } from "./crypt.ts";
import type { Scheme } from "./scheme.ts";
import { schemeOf } from "./scheme_name.ts";
import { findScheme, type NamedScheme } from "./schemes.ts";

/** A password, and what is stored of one. */
export interface VerifyQuestion {
  readonly password: string;
  readonly user: string;
  /** With a scheme in braces, or without. */
  readonly hash: string;
  /** The scheme of a hash that names none. Default `PLAIN`. */
  readonly defaultScheme?: string;
  /** True if weak schemes are accepted, as they are up to 2.3. */
  readonly allowsWeak?: boolean;
}

/** What became of a comparison. */
export interface Verdict {
  /** 1 for the right password, 0 for a wrong one or an unknown scheme, -1 for data that says nothing. */
  readonly code: 1 | 0 | -1;
  readonly error?: string;
  /** What a code other than 1 comes from. */
  readonly cause?: "scheme" | "data" | "weak" | "mismatch" | "verification";
}

/** Compares a password with what is stored of one, as the server does. */
export function verifyPassword(question: VerifyQuestion, { facts }: Pick<Profile, "facts">): Verdict {
  const { scheme: written, data } = schemeOf(question.hash) ?? {
    scheme: question.defaultScheme ?? "PLAIN",
    data: question.hash,
  };
  const found = findScheme(written, (name) => name !== "OTP" || facts.authKnowsOtp);
  if (found === undefined) return { code: 0, error: `Unknown scheme ${written}`, cause: "scheme" };
  const raw = decodeData(data, found);
  if (typeof raw === "string")
    return {
      code: -1,
      error: `Password data is not valid for scheme ${written}: ${raw}`,
      cause: "data",
    };
  const weak = facts.authRefusesWeakSchemes && !question.allowsWeak ? weakness(found, raw, facts) : undefined;
  if (weak !== undefined) return { code: -1, error: weak, cause: "weak" };
  const answer = found.scheme.verify(question, raw);
  if (typeof answer === "object") return { code: -1, error: answer.error, cause: "verification" };
  return answer ? { code: 1 } : { code: 0, error: "Password mismatch", cause: "mismatch" };
}

/** What is wrong with a stored password, whatever the given one is. */
export function storedProblem(hash: string, { facts }: Pick<Profile, "facts">): string | undefined {
  const { scheme, data } = schemeOf(hash) ?? { scheme: "PLAIN", data: hash };
  const found = findScheme(scheme, (name) => name !== "OTP" || facts.authKnowsOtp);
  if (found === undefined) return `Unknown scheme ${scheme}`;
  const raw = decodeData(data, found);
  return typeof raw === "string" ? `Password data is not valid for scheme ${scheme}: ${raw}` : undefined;
}

/** Why a release refuses a scheme without looking at the password. */
function weakness(
  { name, scheme }: NamedScheme,
  raw: Uint8Array,
  facts: Profile["facts"],
): string | undefined {
  const inside = name === "CRYPT" ? weakCryptScheme(decode(raw)) : undefined;
  if (scheme.isWeak !== true && inside === undefined) return undefined;
  const remedy =
    facts.authExplainsWeakSchemes && inside === undefined
      ? " (Set auth_allow_weak_schemes=yes to allow)"
      : "";
  return `Weak password scheme '${inside ?? name}' used and refused${remedy}`;
}

/** The bytes of stored data, or what is wrong with it. */
function decodeData(data: string, { scheme, encoding }: NamedScheme): Uint8Array | string {
  const used = encoding ?? guess(data, scheme);
  if (used === "none") return encode(data);
  const bytes = used === "hex" ? fromHex(data) : fromBase64(data);
  if (bytes === undefined) return `Input isn't valid ${used === "hex" ? "HEX" : "base64"} encoded data`;
  if (scheme.length !== undefined && bytes.length !== scheme.length)
    return `Input length isn't valid (${bytes.length} instead of ${scheme.length})`;
  return bytes;
}

/** Data of a known size in hexadecimal digits has twice as many characters; all other is base64. */
function guess(data: string, { encoding, length }: Scheme): Scheme["encoding"] {
  if (encoding === "none" || length === undefined) return encoding;
  return data.length === 2 * length ? "hex" : "base64";
}

function fromHex(data: string): Uint8Array | undefined {
  return /^([0-9a-f]{2})*$/i.test(data) ? Buffer.from(data, "hex") : undefined;
}

function fromBase64(data: string): Uint8Array | undefined {
  return /^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(data)
    ? Buffer.from(data, "base64")
    : undefined;
}
