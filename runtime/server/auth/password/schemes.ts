import { ConfigurationError } from "../../../errors.ts";
import { CRAM_MD5 } from "./cram_md5.ts";
import { BLOWFISH_CRYPT, CRYPT, DES_CRYPT } from "./crypt.ts";
import { DIGEST_MD5, digest, saltedDigest } from "./digests.ts";
import { argon2, PBKDF2, scram } from "./key_derivation.ts";
import { MD5, PLAIN, PLAIN_TRUNC } from "./plain.ts";
import type { Scheme } from "./scheme.ts";

/** A scheme that servers have and the simulator has not. */
function notSimulated(name: string, isWeak = false): Scheme {
  return {
    encoding: "none",
    isWeak,
    verify() {
      throw new ConfigurationError({
        code: "scheme-not-simulated",
        message: `A password of the scheme ${name} cannot be checked by the simulator.`,
        hint: "Use another scheme in the test data, such as SHA512-CRYPT.",
      });
    },
  };
}

/** The schemes by name. */
const SCHEMES: Readonly<Record<string, Scheme>> = {
  PLAIN,
  CLEAR: PLAIN,
  CLEARTEXT: PLAIN,
  "PLAIN-TRUNC": PLAIN_TRUNC,
  SHA: digest("sha1", "base64"),
  SHA1: digest("sha1", "base64"),
  SHA256: digest("sha256", "base64"),
  SHA512: digest("sha512", "base64"),
  SSHA: saltedDigest("sha1", "SSHA"),
  SSHA256: saltedDigest("sha256", "SSHA256"),
  SSHA512: saltedDigest("sha512", "SSHA512"),
  SMD5: saltedDigest("md5", "SMD5", true),
  MD5,
  "PLAIN-MD5": digest("md5", "hex", true),
  "LDAP-MD5": digest("md5", "base64", true),
  "DIGEST-MD5": DIGEST_MD5,
  "MD5-CRYPT": { ...CRYPT, isWeak: true },
  CRYPT,
  "DES-CRYPT": DES_CRYPT,
  "BLF-CRYPT": BLOWFISH_CRYPT,
  "SHA256-CRYPT": CRYPT,
  "SHA512-CRYPT": CRYPT,
  PBKDF2,
  "SCRAM-SHA-1": scram("sha1", "SCRAM-SHA-1"),
  "SCRAM-SHA-256": scram("sha256", "SCRAM-SHA-256"),
  ARGON2I: argon2("argon2i"),
  ARGON2ID: argon2("argon2id"),
  "CRAM-MD5": CRAM_MD5,
  "HMAC-MD5": { ...CRAM_MD5, isWeak: true },
  "PLAIN-MD4": notSimulated("PLAIN-MD4", true),
  OTP: notSimulated("OTP"),
};

/** A scheme, and how its data is encoded if the name says so. */
export interface NamedScheme {
  readonly name: string;
  readonly scheme: Scheme;
  readonly encoding: Scheme["encoding"] | undefined;
}

const ENCODINGS: Readonly<Record<string, Scheme["encoding"]>> = {
  ".b64": "base64",
  ".base64": "base64",
  ".hex": "hex",
};

/** The scheme of a name such as `SHA256` or `sha256.hex`. */
export function findScheme(written: string, has: (name: string) => boolean): NamedScheme | undefined {
  const [, plain = written, suffix = ""] = /^(.*)(\.(?:b64|base64|hex))$/i.exec(written) ?? [];
  const name = plain.toUpperCase();
  const scheme = Object.hasOwn(SCHEMES, name) && has(name) ? SCHEMES[name] : undefined;
  return scheme && { name, scheme, encoding: ENCODINGS[suffix.toLowerCase()] };
}
