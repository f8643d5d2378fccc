import bcrypt from "bcryptjs";
import desCrypt from "unix-crypt-td-js";
import { encrypt as shaCrypt } from "unixcrypt";
import { ConfigurationError } from "../../../errors.ts";
import { decode, encode } from "../../../text.ts";
import { md5Crypt } from "./md5_crypt.ts";
import type { PasswordQuestion, Scheme, SchemeAnswer } from "./scheme.ts";
import { scryptCrypt } from "./scrypt.ts";

/** A kind of setting of the C library's `crypt`. */
interface Kind {
  readonly setting: RegExp;
  readonly crypt: (password: string, setting: string) => string;
  /** The weak scheme that it is, if it is one. */
  readonly weak?: string;
}

const KINDS: readonly Kind[] = [
  { setting: /^\$1\$/, crypt: md5Crypt, weak: "MD5-CRYPT" },
  { setting: /^\$2[abxy]\$\d\d\$[./A-Za-z0-9]{22}/, crypt: blowfishCrypt },
  { setting: /^\$[56]\$(rounds=\d+\$)?[^$:\n]*/, crypt: shaCryptOf },
  { setting: /^\$7\$/, crypt: scryptCrypt },
  { setting: /^(?:\$(?:g?y|3|sha1|md5)[$,]|_[./A-Za-z0-9]{8})/, crypt: notSimulated },
  {
    setting: /^[./A-Za-z0-9]{2}/,
    crypt: (password, setting) => desCrypt(encode(password), setting),
    weak: "DES-CRYPT",
  },
];

/** The kind of a setting; undefined for what the C library refuses. */
function kindOf(setting: string): Kind | undefined {
  return KINDS.find((kind) => kind.setting.test(setting));
}

/** The weak scheme that data of `{CRYPT}` belongs to, if it does. */
export function weakCryptScheme(setting: string): string | undefined {
  // Whatever is long enough for a salt is taken for the first kind.
  return kindOf(setting)?.weak ?? (/^[^$*_]./s.test(setting) ? "DES-CRYPT" : undefined);
}

function verify({ password }: PasswordQuestion, data: Uint8Array): boolean {
  const setting = decode(data);
  return kindOf(setting)?.crypt(password, setting) === setting;
}

/** Data of `{CRYPT}` and of its kinds, whose names say nothing about the data. */
export const CRYPT: Scheme = { encoding: "none", verify };
/** DES, the first kind of `crypt`. */
export const DES_CRYPT: Scheme = { ...CRYPT, isWeak: true };

/** bcrypt, which other kinds are not. */
export const BLOWFISH_CRYPT: Scheme = {
  encoding: "none",
  verify(question, data): SchemeAnswer {
    if (!/^\$2.\$/.test(decode(data))) return { error: "Password is not blowfish password" };
    return verify(question, data);
  },
};

/** The release of bcrypt that a setting names makes no difference for what servers store. */
function blowfishCrypt(password: string, setting: string): string {
  const hash = bcrypt.hashSync(password, `$2b${setting.slice(3, 29)}`);
  return setting.slice(0, 3) + hash.slice(3);
}

const FEWEST_ROUNDS = 1000;

/** The C library takes no fewer rounds, and shortens a salt. */
function shaCryptOf(password: string, setting: string): string {
  const [, kind = "", rounds, salt = ""] = /^\$([56])\$(?:rounds=(\d+)\$)?([^$]{0,16})/.exec(setting) ?? [];
  const used = rounds === undefined ? "" : `rounds=${Math.max(FEWEST_ROUNDS, Number(rounds))}$`;
  return shaCrypt(password, `$${kind}$${used}${salt}`);
}

function notSimulated(_password: string, setting: string): never {
  throw new ConfigurationError({
    code: "scheme-not-simulated",
    message: `A password with the setting ${/^\$\w+\$?|^./.exec(setting)?.[0]} of crypt cannot be checked by the simulator.`,
    hint: "Use another scheme in the test data, such as SHA512-CRYPT.",
  });
}
