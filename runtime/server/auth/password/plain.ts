import { createHash } from "node:crypto";
import { decode, encode } from "../../../text.ts";
import { md5Crypt } from "./md5_crypt.ts";
import type { Scheme, SchemeAnswer } from "./scheme.ts";

/** The password itself. */
export const PLAIN: Scheme = {
  encoding: "none",
  verify: ({ password }, data) => password === decode(data),
};

/** `LENGTH-PASSWORD`: only the first characters count. */
export const PLAIN_TRUNC: Scheme = {
  encoding: "none",
  verify({ password }, data): SchemeAnswer {
    const [, length, stored = ""] = /^(\d+)-(.*)$/s.exec(decode(data)) ?? [];
    if (length === undefined) return { error: "PLAIN-TRUNC missing length: prefix" };
    const cut = (text: string) => decode(encode(text).subarray(0, Number(length)));
    return cut(password) === cut(stored);
  },
};

/** `$1$…`, or 32 hexadecimal digits. */
export const MD5: Scheme = {
  encoding: "none",
  isWeak: true,
  verify({ password }, data): SchemeAnswer {
    const stored = decode(data);
    if (stored.startsWith("$1$")) return md5Crypt(password, stored) === stored;
    if (!/^[0-9a-f]{32}$/i.test(stored)) return { error: "Not a valid MD5-CRYPT or PLAIN-MD5 password" };
    return createHash("md5").update(encode(password)).digest("hex") === stored.toLowerCase();
  },
};
