import type { AuthCase } from "../../auth_case.ts";
import { lookingUp, lookups, tests, userdb, users, verifying } from "./lua.ts";

/** Results by the names of dovecot.auth, without those of the other database. */
const PASSDB_RESULTS = [
  "OK",
  "PASSWORD_MISMATCH",
  "INTERNAL_FAILURE",
  "SCHEME_NOT_AVAILABLE",
  "USER_UNKNOWN",
  "USER_DISABLED",
  "PASS_EXPIRED",
  "NEXT",
];
const USERDB_RESULTS = ["OK", "INTERNAL_FAILURE", "USER_UNKNOWN"];

/** Second values by the user who gets them; a user without one gets no second value at all. */
const SECONDS = `local seconds = {
  blank = "", text = "some message", fields = "k=v k2=v2", five = 5, half = 1.5, yes = true, no = false,
  empty = {}, filled = {k = "v"}, call = print,
}
local function answer(code, request)
  if request.user == "none" then return code end
  if request.user == "third" then return code, {k = "v"}, "third" end
  return code, seconds[request.user]
end
`;
const KINDS = [
  "none",
  "nil",
  "blank",
  "text",
  "fields",
  "five",
  "half",
  "yes",
  "no",
  "empty",
  "filled",
  "call",
  "third",
];

const passdbCase = (result: string): AuthCase[] => {
  const code = `dovecot.auth.PASSDB_RESULT_${result}`;
  const covers = [`dovecot.auth.PASSDB_RESULT_${result}`];
  const lua = `return answer(${code}, request)`;
  return [
    {
      title: `auth_password_verify ${result} with each kind of second value`,
      covers: [...covers, "auth_password_verify"],
      lua: SECONDS + verifying(lua),
      actions: tests(...KINDS),
    },
    {
      title: `auth_passdb_lookup ${result} with each kind of second value, in a login`,
      covers: [...covers, "auth_passdb_lookup"],
      lua: SECONDS + lookingUp(lua),
      actions: tests(...KINDS),
    },
    {
      title: `auth_password_verify ${result} without auth_verbose`,
      covers: [...covers, "auth_password_verify"],
      lua: SECONDS + verifying(lua),
      auth: {},
      actions: tests("none", "text", "empty"),
    },
  ];
};

/** In a lookup of credentials, results that say something about the password kill the process auth. */
const lookupCase = (result: string): AuthCase => ({
  title: `auth_passdb_lookup ${result} with each kind of second value, in a lookup`,
  covers: [`dovecot.auth.PASSDB_RESULT_${result}`, "auth_passdb_lookup"],
  lua: SECONDS + lookingUp(`return answer(dovecot.auth.PASSDB_RESULT_${result}, request)`),
  actions: lookups("none", "text", "empty", "filled", "yes"),
});

const userdbCase = (result: string): AuthCase => ({
  title: `auth_userdb_lookup ${result} with each kind of second value`,
  covers: [`dovecot.auth.USERDB_RESULT_${result}`, "auth_userdb_lookup"],
  lua: SECONDS + userdb(`return answer(dovecot.auth.USERDB_RESULT_${result}, request)`),
  actions: [...users(...KINDS), "auth login none secret", "auth login filled secret"],
});

/** Results and second values of the hooks. */
export const results: readonly AuthCase[] = [
  ...PASSDB_RESULTS.flatMap(passdbCase),
  ...PASSDB_RESULTS.map(lookupCase),
  ...USERDB_RESULTS.map(userdbCase),
];
