import { createHash, createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto";
import { argon2i, argon2id } from "@noble/hashes/argon2.js";
import { decode, encode } from "../../../text.ts";
import type { Scheme, SchemeAnswer } from "./scheme.ts";

/** `$1$SALT$ROUNDS$HEX`. */
export const PBKDF2: Scheme = {
  encoding: "none",
  verify({ password }, data): SchemeAnswer {
    const text = decode(data);
    if (!text.startsWith("$1$")) return { error: "Invalid PBKDF2 passdb entry prefix" };
    const [salt, rounds = "", hash] = text.slice(3).split("$");
    if (salt === undefined || hash === undefined) return { error: "Invalid PBKDF2 passdb entry format" };
    const wanted = Buffer.from(hash, "hex");
    if (!/^[1-9]\d{0,9}$/.test(rounds)) return { error: "Invalid PBKDF2 hash iteration count" };
    return equal(pbkdf2Sync(encode(password), encode(salt), Number(rounds), 20, "sha1"), wanted);
  },
};

/** `ROUNDS,SALT,STORED KEY,SERVER KEY`, all but the first in base64. */
export function scram(digest: "sha1" | "sha256", name: string): Scheme {
  return {
    encoding: "none",
    verify({ password }, data): SchemeAnswer {
      const [rounds = "", salt, stored, server] = decode(data).split(",");
      if (salt === undefined || stored === undefined || server === undefined)
        return { error: `Invalid ${name} passdb entry format` };
      const size = createHash(digest).digest().length;
      const salted = pbkdf2Sync(encode(password), Buffer.from(salt, "base64"), Number(rounds), size, digest);
      const client = createHmac(digest, salted).update("Client Key").digest();
      return equal(createHash(digest).update(client).digest(), Buffer.from(stored, "base64"));
    },
  };
}

/** `$argon2id$v=19$m=65536,t=3,p=1$SALT$HASH`: data that is none is a password that nobody has. */
export function argon2(kind: "argon2i" | "argon2id"): Scheme {
  const derive = kind === "argon2i" ? argon2i : argon2id;
  const form = new RegExp(`^\\$${kind}\\$v=(\\d+)\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([^$]+)\\$([^$]+)$`);
  return {
    encoding: "none",
    verify({ password }, data) {
      const found = form.exec(decode(data));
      if (found === null) return false;
      const [, version, m, t, p, salt = "", hash = ""] = found;
      const wanted = Buffer.from(hash, "base64");
      const options = {
        version: Number(version),
        m: Number(m),
        t: Number(t),
        p: Number(p),
        dkLen: wanted.length,
      };
      return equal(Buffer.from(derive(encode(password), Buffer.from(salt, "base64"), options)), wanted);
    },
  };
}

function equal(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}
