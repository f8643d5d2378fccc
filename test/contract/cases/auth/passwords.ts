import { type AuthCase, isLine24 } from "../../auth_case.ts";
import { HASHES } from "./hashes.ts";
import { lookingUp } from "./lua.ts";

/** A script whose users have the passwords of a Lua table. */
const having = (passwords: Readonly<Record<string, string>>) => {
  const entries = Object.entries(passwords).map(([name, password]) => `["${name}"] = ${password}`);
  return `local passwords = {${entries.join(", ")}}
${lookingUp("return dovecot.auth.PASSDB_RESULT_OK, {password = passwords[request.user]}")}`;
};

const text = (password: string) => `[=[${password}]=]`;

const ODD: Readonly<Record<string, string>> = {
  plain: text("secret"),
  empty: text(""),
  five: "5",
  yes: "true",
  unknown: text("{NOSUCH}secret"),
  lower: text("{plain}secret"),
  open: text("{PLAIN"),
  none: text("{}secret"),
  twice: text("{PLAIN}{PLAIN}secret"),
  base64: text("{PLAIN.b64}c2VjcmV0"),
  hex: text("{SHA.hex}e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4"),
  bad: text("{SSHA256}!!!!"),
  short: text("{SSHA}eHg="),
  crypt: text("{CRYPT}*"),
  md5: text("{MD5}bad"),
  pbkdf2: text("{PBKDF2}x"),
  scram: text("{SCRAM-SHA-1}x"),
};

const odd = Object.keys(ODD);

/** Passwords that auth_passdb_lookup gives. */
export const passwords: readonly AuthCase[] = [
  ...Object.entries(HASHES).map(
    ([scheme, hash]): AuthCase => ({
      title: `auth_passdb_lookup gives a password of the scheme ${scheme}`,
      covers: ["auth_passdb_lookup"],
      lua: having({ alice: text(hash), bob: text(hash) }),
      actions: ["auth test alice secret", "auth test alice Secret", "auth test bob secret"],
    }),
  ),
  {
    title: "auth_passdb_lookup gives passwords that are not right",
    covers: ["auth_passdb_lookup"],
    lua: having(ODD),
    actions: odd.map((name) => `auth test ${name} secret`),
  },
  {
    title: "auth_passdb_lookup gives passwords that a lookup does not show",
    covers: ["auth_passdb_lookup"],
    lua: having(ODD),
    actions: ["plain", "empty", "unknown", "bad"].map((name) => `auth lookup ${name}`),
  },
  ...["PLAIN", "SHA256", "CRYPT", "NOSUCH"].map(
    (scheme): AuthCase => ({
      title: `auth_passdb_lookup gives passwords without a scheme where default_password_scheme is ${scheme}`,
      covers: ["auth_passdb_lookup"],
      lua: having({
        plain: text("secret"),
        sha: text(HASHES.SHA256!.replace(/^{\w+}/, "")),
        crypt: text(HASHES["SHA512-CRYPT"]!.replace(/^{[\w-]+}/, "")),
        named: text("{PLAIN}secret"),
      }),
      auth: { auth_verbose: true, default_password_scheme: scheme },
      actions: ["plain", "sha", "crypt", "named"].map((name) => `auth test ${name} secret`),
    }),
  ),
  {
    title: "auth_passdb_lookup gives passwords without a scheme where the passdb has one",
    covers: ["auth_passdb_lookup"],
    lua: having({ sha: text(HASHES.SHA256!.replace(/^{\w+}/, "")), plain: text("secret") }),
    auth: { auth_verbose: true, passdbs: [{ driver: "lua", scheme: "SHA256" }] },
    actions: ["auth test sha secret", "auth test plain secret"],
  },
  {
    title: "auth_passdb_lookup gives weak passwords with auth_allow_weak_schemes",
    covers: ["auth_passdb_lookup"],
    releases: ["2.4.5"],
    lua: having({
      md5: text(HASHES["PLAIN-MD5"]!),
      des: text(HASHES["DES-CRYPT"]!),
      crypt: text(HASHES["MD5-CRYPT"]!),
    }),
    auth: { auth_verbose: true, auth_allow_weak_schemes: true },
    actions: [
      "auth test md5 secret",
      "auth test des secret",
      "auth test crypt secret",
      "auth test md5 wrong",
    ],
  },
  ...(["plain", "sha1"] as const).map(
    (shown): AuthCase => ({
      title: `auth_passdb_lookup and a wrong password where auth_verbose_passwords is ${shown}`,
      covers: ["auth_passdb_lookup"],
      lua: having({ alice: text("{PLAIN}secret") }),
      auth: { auth_verbose: true, auth_verbose_passwords: shown },
      actions: ["auth test alice wrong", "auth test alice ''", "auth test alice secret"],
    }),
  ),
  {
    title: "auth_password_verify and a wrong password where auth_verbose_passwords is plain",
    covers: ["auth_password_verify"],
    lua: "function auth_password_verify() return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, '' end",
    auth: { auth_verbose: true, auth_verbose_passwords: "plain" },
    actions: ["auth test alice wrong", "auth test alice 'a b'"],
  },
  {
    title: "auth_passdb_lookup and names of users that are not allowed",
    covers: ["auth_passdb_lookup"],
    lua: having({ alice: text("{PLAIN}secret") }),
    actions: [
      "auth test 'ali ce' secret",
      "auth test 'alice+x' secret",
      "auth test für secret",
      "auth test ALICE secret",
    ],
  },
  {
    title: "auth_passdb_lookup and the name of the user in another format",
    covers: ["auth_passdb_lookup", "auth_request.user", "auth_request.original_user"],
    lua: lookingUp(
      `dovecot.i_info(request.user .. " " .. tostring(request.original_user))\nreturn dovecot.auth.PASSDB_RESULT_OK, {nopassword = "y"}`,
    ),
    auth: (release) => ({
      auth_verbose: true,
      auth_username_format: isLine24(release) ? "%{user | username | upper}" : "%Un",
    }),
    actions: ["auth test alice@example.org secret", "auth lookup alice@example.org"],
  },
];
