import type { AuthCase } from "../../auth_case.ts";
import { lookingUp, lookups, OPEN, SHOWN, tests, userdb, users, verifying } from "./lua.ts";

/** First values by the user who gets them. */
const FIRSTS = `local firsts = {
  yes = true, no = false, table = {}, call = print, one = "1", zero = "0", word = "x", hex = "0x1",
  half = 1.5, minus = -0.5, float = 1.0, negative = -1.0,
}
local function first(request) return firsts[request.user] end
`;
const KINDS = [
  "nothing",
  "yes",
  "table",
  "call",
  "one",
  "zero",
  "word",
  "hex",
  "half",
  "minus",
  "float",
  "negative",
];

const NUMBERS = ["7", "-7", "-9", "100000"];

/** Results that are no codes. */
export const noResults: readonly AuthCase[] = [
  {
    title: "auth_password_verify gives a first value that is no code, and a text",
    covers: ["auth_password_verify"],
    lua: FIRSTS + verifying(`if request.user == "nothing" then return end\nreturn first(request), ""`),
    actions: tests(...KINDS),
  },
  {
    title: "auth_password_verify gives a first value that is no code, and a table",
    covers: ["auth_password_verify"],
    lua: FIRSTS + verifying("return first(request), {}"),
    actions: tests(...KINDS),
  },
  {
    title: "auth_passdb_lookup gives a first value that is no code, and a text",
    covers: ["auth_passdb_lookup"],
    lua: FIRSTS + lookingUp(`return first(request), ""`),
    actions: tests(...KINDS),
  },
  {
    title: "auth_passdb_lookup gives a first value that is no code, in a lookup",
    covers: ["auth_passdb_lookup"],
    lua: FIRSTS + lookingUp("return first(request), {password = 'secret'}"),
    actions: lookups("nothing", "yes", "table", "one", "word"),
  },
  {
    title: "auth_userdb_lookup gives a first value that is no code, and a text",
    covers: ["auth_userdb_lookup"],
    lua: FIRSTS + userdb(`return first(request), ""`),
    actions: users("nothing", "yes", "table", "call", "one", "word", "hex", "float", "negative"),
  },
  {
    title: "auth_userdb_lookup gives a first value that is no code, and a table",
    covers: ["auth_userdb_lookup"],
    lua: FIRSTS + userdb("return first(request), {home = '/h'}"),
    actions: users("nothing", "yes", "table", "one", "half", "float"),
  },
  ...NUMBERS.map((number) => ({
    title: `auth_password_verify gives ${number}, which is no code`,
    covers: ["auth_password_verify"],
    lua: verifying(`return ${number}, ""`),
    actions: tests("alice", "bob"),
  })),
  ...NUMBERS.map((number) => ({
    title: `auth_passdb_lookup gives ${number}, which is no code`,
    covers: ["auth_passdb_lookup"],
    lua: lookingUp(`return ${number}, "x"`),
    actions: tests("alice"),
  })),
  {
    title: "auth_password_verify gives a number that is no code, and a table",
    covers: ["auth_password_verify"],
    lua: verifying("return 7, {}"),
    actions: tests("alice"),
  },
  ...["0", "-3", "2", "1.5"].map((number) => ({
    title: `auth_userdb_lookup gives ${number}, which is no code of a userdb`,
    covers: ["auth_userdb_lookup"],
    lua: userdb(`return ${number}, ""`),
    actions: users("alice"),
  })),
  {
    title: "dovecot.auth has a number for each result",
    covers: [
      "dovecot.auth",
      ...["OK", "PASSWORD_MISMATCH", "INTERNAL_FAILURE", "SCHEME_NOT_AVAILABLE", "USER_UNKNOWN"].map(
        (name) => `dovecot.auth.PASSDB_RESULT_${name}`,
      ),
      ...["USER_DISABLED", "PASS_EXPIRED", "NEXT"].map((name) => `dovecot.auth.PASSDB_RESULT_${name}`),
    ],
    lua: `${OPEN}${SHOWN}function script_init()
local names = {}
for name, value in pairs(dovecot.auth) do names[#names + 1] = name .. " " .. shown(value) end
table.sort(names)
for _, name in ipairs(names) do dovecot.i_info(name) end
dovecot.i_info(type(dovecot.auth) .. " " .. tostring(dovecot.auth.NO_SUCH_RESULT) .. " " .. shown(getmetatable(dovecot.auth)))
return 0
end
`,
    actions: [],
  },
];
