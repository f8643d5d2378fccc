import type { AuthCase } from "../../auth_case.ts";
import { HASHES } from "./hashes.ts";
import { SHOWN, verifying } from "./lua.ts";

const comparing = (hashes: readonly string[]) =>
  SHOWN +
  verifying(`for _, hash in ipairs({${hashes.map((each) => `[=[${each}]=]`).join(", ")}}) do
  local result, problem = request:password_verify(hash, password)
  dovecot.i_info(hash:sub(1, 20) .. " " .. shown(result) .. " " .. shown(problem))
end
return dovecot.auth.PASSDB_RESULT_OK, {}`);

const ODD = [
  ...[
    "secret",
    "",
    "{PLAIN}secret",
    "{plain}secret",
    "{PLAIN}",
    "{NOSUCH}secret",
    "{}secret",
    "{PLAIN",
    "{PLAIN}{PLAIN}secret",
  ],
  ...[
    "{SHA.hex}e5e9fa1ba31ecd1ae84f75caaa474f3a663f05f4",
    "{SHA256.b64}K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=",
  ],
  ...[
    "{SSHA}x",
    "{SSHA}!!!!",
    "{SHA}x",
    "{SHA256}x",
    "{SSHA512}x",
    "{SMD5}x",
    "{PBKDF2}x",
    "{SCRAM-SHA-1}x",
    "{MD5}bad",
  ],
  ...[
    "{LANMAN}x",
    "{NTLM}x",
    "{RPA}x",
    "{BLF-CRYPT}x",
    "{CRYPT}x",
    "{CRYPT}",
    "{CRYPT}*",
    "{SHA512-CRYPT}$6$x$y",
  ],
  ...[
    "{ARGON2I}x",
    "{ARGON2ID}$argon2id$x",

    "{PLAIN.b64}c2VjcmV0",
    "{PLAIN.hex}736563726574",
    "{PLAIN.x}secret",
  ],
];

const WRONG = [
  ...[
    "request:password_verify()",
    `request:password_verify("{PLAIN}x")`,
    `request:password_verify(nil, "x")`,
  ],
  ...[
    `request:password_verify({}, "x")`,
    `request:password_verify("{PLAIN}x", {})`,
    `request:password_verify("{PLAIN}5", 5)`,
  ],
  ...[
    `request.password_verify("{PLAIN}x", "x")`,
    `request:password_verify("{PLAIN}x\\0y", "x")`,
    "request:password_verify(true, true)",
  ],
];

/** `request:password_verify`. */
export const passwordVerify: readonly AuthCase[] = [
  ...Object.entries(HASHES).map(
    ([scheme, hash]): AuthCase => ({
      title: `auth_request:password_verify of ${scheme}`,
      covers: ["auth_request.password_verify"],
      lua: comparing([hash]),
      actions: [
        "auth test alice secret",
        "auth test alice Secret",
        "auth test alice ''",
        "auth test bob secret",
      ],
    }),
  ),
  {
    title: "auth_request:password_verify of hashes that are not right",
    covers: ["auth_request.password_verify"],
    lua: comparing(ODD),
    actions: ["auth test alice secret"],
  },
  {
    title: "auth_request:password_verify with auth_allow_weak_schemes",
    covers: ["auth_request.password_verify"],
    releases: ["2.4.5"],
    auth: { auth_allow_weak_schemes: true },
    lua: comparing(Object.values(HASHES).filter((hash) => /MD|DES/.test(hash))),
    actions: ["auth test alice secret", "auth test alice wrong"],
  },
  ...WRONG.map(
    (call): AuthCase => ({
      title: `auth_request:password_verify called as ${call}`,
      covers: ["auth_request.password_verify"],
      lua:
        SHOWN +
        verifying(`local result, problem = ${call}
dovecot.i_info(shown(result) .. " " .. shown(problem))
return dovecot.auth.PASSDB_RESULT_OK, {}`),
      actions: ["auth test alice secret"],
    }),
  ),
];
