import { createHash } from "node:crypto";
import { encode } from "../../../text.ts";
import type { Scheme } from "./scheme.ts";

/** The digests that schemes use, with their sizes in bytes. */
const SIZES = { md5: 16, sha1: 20, sha256: 32, sha512: 64 } as const;

type Digest = keyof typeof SIZES;

function digestOf(digest: Digest, ...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash(digest);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** The digest of the password. */
export function digest(name: Digest, encoding: Scheme["encoding"], isWeak = false): Scheme {
  return {
    encoding,
    length: SIZES[name],
    isWeak,
    verify: ({ password }, data) => digestOf(name, encode(password)).equals(data),
  };
}

/** The digest of the password and a salt, and the salt behind it. */
export function saltedDigest(name: Digest, scheme: string, isWeak = false): Scheme {
  const size = SIZES[name];
  return {
    encoding: "base64",
    isWeak,
    verify({ password }, data) {
      if (data.length < size) return { error: `${scheme} password is too short` };
      const salt = data.subarray(size);
      return digestOf(name, encode(password), salt).equals(data.subarray(0, size));
    },
  };
}

/** The digest of `user:realm:password`, as the mechanism DIGEST-MD5 needs it. */
export const DIGEST_MD5: Scheme = {
  encoding: "hex",
  length: SIZES.md5,
  verify({ password, user }, data) {
    const at = user.indexOf("@");
    const [name, realm] = at < 0 ? [user, ""] : [user.slice(0, at), user.slice(at + 1)];
    return digestOf("md5", encode(`${name}:${realm}:${password}`)).equals(data);
  },
};
