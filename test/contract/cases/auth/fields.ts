import type { AuthCase } from "../../auth_case.ts";
import { lookingUp, OPEN, tests, userdb, users, verifying } from "./lua.ts";

/** Values of a field by the subject that they show. */
const VALUES: Readonly<Record<string, string>> = {
  texts: `{plain = "x", blank = " ", two = "a b", equals = "a=b", utf8 = "für", invalid = "\\xff", long = ("x"):rep(2000)}`,
  "empty texts": `{nothing = ""}`,
  numbers: `{five = 5, zero = 0, minus = -5, float = 5.0, half = 1.5, down = -1.5, big = 2^53, huge = 1e300, hex = 0xff}`,
  "numbers without value": `{none = 0/0, endless = 1/0}`,
  booleans: `{yes = true, no = false}`,
  "an empty table as value": `{table = {}, text = "x"}`,
  "a table as value": `{nested = {b = "c"}, text = "x"}`,
  "a function as value": `{call = print, text = "x"}`,
  "control characters": `{nul = "x\\0y", tab = "x\\ty", cr = "x\\ry", one = "x\\1y", bell = "\\7"}`,
  "a line break": `{lf = "x\\ny"}`,
  "unusual names": `{["a b"] = "1", ["a=b"] = "2", ["für"] = "3", UPPER = "4", ["a:b"] = "5", ["%u"] = "7"}`,
  "names with :protected and :remove": `{["a:protected"] = "1", ["b:remove"] = "2", ["c:default"] = "3", c = "4"}`,
  metamethods: `setmetatable({own = "1"}, {__index = {inherited = "2"}, __pairs = function() return next, {paired = "3"} end})`,
};

/** Tables that kill a worker, or whose fields are left out. */
const KEYS: Readonly<Record<string, string>> = {
  "an empty name": `{[""] = "x"}`,
  "a name with a tab": `{["a\\tb"] = "x"}`,
  "a name with a line break": `{["a\\nb"] = "x"}`,
  "an array": `{"x", "y"}`,
  "a float as name": `{[1.5] = "x"}`,
  "a boolean as name": `{[true] = "x"}`,
};

const passdb = Object.entries(VALUES).map(
  ([name, table]): AuthCase => ({
    title: `auth_password_verify gives fields: ${name}`,
    covers: ["auth_password_verify"],
    lua: verifying(`return dovecot.auth.PASSDB_RESULT_OK, ${table}`),
    actions: tests("alice"),
  }),
);

const userdbs = Object.entries(VALUES).map(
  ([name, table]): AuthCase => ({
    title: `auth_userdb_lookup gives fields: ${name}`,
    covers: ["auth_userdb_lookup"],
    lua: userdb(`return dovecot.auth.USERDB_RESULT_OK, ${table}`),
    actions: [...users("alice"), "user -u alice", "auth login alice secret"],
  }),
);

const keys = Object.entries(KEYS).flatMap(([name, table]): AuthCase[] => [
  {
    title: `auth_password_verify gives a table with ${name}`,
    covers: ["auth_password_verify"],
    lua: verifying(`return dovecot.auth.PASSDB_RESULT_OK, ${table}`),
    actions: tests("alice"),
  },
  {
    title: `auth_passdb_lookup gives a table with ${name}`,
    covers: ["auth_passdb_lookup"],
    lua: lookingUp(
      `local fields = ${table}\nfields.password = "secret"\nreturn dovecot.auth.PASSDB_RESULT_OK, fields`,
    ),
    actions: [...tests("alice"), "auth lookup alice"],
  },
  {
    title: `auth_userdb_lookup gives a table with ${name}`,
    covers: ["auth_userdb_lookup"],
    lua: userdb(`return dovecot.auth.USERDB_RESULT_OK, ${table}`),
    actions: users("alice"),
  },
]);

/** Texts in the place of a table, which 2.3 takes apart. */
const TEXTS = `local texts = {
  blanks = "a=b  c=d", around = " a=b ", quotes = 'a="b c" d=e', tab = "a=b\\tc=d", twice = "a=1 a=2", word = "a",
  equals = "a=b=c", injected = "user=zed uid=0", password = "password=secret",
}
`;
const NAMES = ["blanks", "around", "quotes", "tab", "twice", "word", "equals", "injected", "password"];

/** Fields of results. */
export const fields: readonly AuthCase[] = [
  ...passdb,
  ...userdbs,
  ...keys,
  {
    title: "auth_password_verify gives fields as a text",
    covers: ["auth_password_verify"],
    lua: TEXTS + verifying("return dovecot.auth.PASSDB_RESULT_OK, texts[request.user]"),
    actions: tests(...NAMES),
  },
  {
    title: "auth_passdb_lookup gives fields as a text",
    covers: ["auth_passdb_lookup"],
    lua: TEXTS + lookingUp(`return dovecot.auth.PASSDB_RESULT_OK, texts[request.user] .. " nopassword=y"`),
    actions: [...tests(...NAMES), "auth lookup blanks"],
  },
  {
    title: "auth_userdb_lookup gives fields as a text",
    covers: ["auth_userdb_lookup"],
    lua: TEXTS + userdb("return dovecot.auth.USERDB_RESULT_OK, texts[request.user]"),
    actions: users(...NAMES),
  },
  {
    title: "auth_password_verify gives a text that begins with an equals sign",
    covers: ["auth_password_verify"],
    lua: verifying(`return dovecot.auth.PASSDB_RESULT_OK, "=v"`),
    actions: tests("alice"),
  },
  {
    title: "auth_userdb_lookup keeps a field that the passdb gave as userdb_",
    covers: ["auth_userdb_lookup"],
    lua: `${OPEN.replace("{}", '{userdb_a = "1", userdb_home = "/p", b = "2"}')}function auth_userdb_lookup(request)
dovecot.i_info(tostring(request.userdb.a) .. " " .. tostring(request.passdb.b))
return dovecot.auth.USERDB_RESULT_OK, {home = "/u"}
end
`,
    actions: ["auth login alice secret", "user alice"],
  },
];
