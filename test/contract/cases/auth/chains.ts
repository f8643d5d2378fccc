import type { PassdbWorld, UserdbWorld } from "../../../../runtime/index.ts";
import { type AuthCase, isLine24 } from "../../auth_case.ts";
import { OPEN, SHOWN, USERS } from "./lua.ts";

const SECOND = "/etc/dovecot/second.lua";

/** Databases named `first` and so on, where names exist. */
function named<D extends PassdbWorld | UserdbWorld>(release: string, databases: readonly D[]): D[] {
  const names = ["first", "second", "third"];
  return databases.map((each, index) => (isLine24(release) ? { ...each, name: names[index]! } : each));
}

const passdbs =
  (...databases: PassdbWorld[]) =>
  (release: string) => ({ auth_verbose: true, passdbs: named(release, databases) });

const userdbs =
  (...databases: UserdbWorld[]) =>
  (release: string) => ({ auth_verbose: true, userdbs: named(release, databases) });

/** A second passdb that says what it sees, and lets everybody in whose password is not wrong. */
const SEES = `${SHOWN}function auth_password_verify(request, password)
dovecot.i_info("second " .. shown(request.passdb.a) .. " " .. shown(request.userdb.q) .. " " .. shown(request.skip_password_check)
  .. " " .. shown(request.passdbs_seen_user_unknown) .. " " .. shown(request.passdbs_seen_internal_failure))
if password == "wrong" then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end
if password == "unknown" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
return dovecot.auth.PASSDB_RESULT_OK, {b = "2"}
end
`;

const COVERS = [
  "auth_request.passdb",
  "auth_request.skip_password_check",
  "auth_request.passdbs_seen_user_unknown",
  "auth_request.passdbs_seen_internal_failure",
];

/** Answers of the first passdb, as Lua lines. */
const FIRST: Readonly<Record<string, string>> = {
  OK: `return dovecot.auth.PASSDB_RESULT_OK, {a = "1", userdb_q = "u"}`,
  NEXT: `return dovecot.auth.PASSDB_RESULT_NEXT, ""`,
  "NEXT with a text of fields": `return dovecot.auth.PASSDB_RESULT_NEXT, "a=1"`,
  PASSWORD_MISMATCH: `return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, ""`,
  USER_UNKNOWN: `return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""`,
  SCHEME_NOT_AVAILABLE: `return dovecot.auth.PASSDB_RESULT_SCHEME_NOT_AVAILABLE, ""`,
  INTERNAL_FAILURE: `return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "down"`,
  USER_DISABLED: `return dovecot.auth.PASSDB_RESULT_USER_DISABLED, ""`,
  PASS_EXPIRED: `return dovecot.auth.PASSDB_RESULT_PASS_EXPIRED, ""`,
};

const ACTIONS = ["auth test alice secret", "auth test alice wrong", "auth test alice unknown"];

const twoPassdbs = (title: string, first: string, rules: Partial<PassdbWorld> = {}): AuthCase => ({
  title: `auth_password_verify of a second passdb, ${title}`,
  covers: COVERS,
  lua: `function auth_password_verify(request)\ndovecot.i_info("first")\n${first}\nend\n`,
  files: { [SECOND]: SEES },
  auth: passdbs({ driver: "lua", ...rules }, { driver: "lua", file: SECOND }),
  actions: ACTIONS,
});

const ruled = (Object.keys(FIRST) as string[])
  .filter((name) => ["OK", "PASSWORD_MISMATCH", "INTERNAL_FAILURE", "USER_UNKNOWN"].includes(name))
  .flatMap((name) => {
    const rule = { OK: "result_success", INTERNAL_FAILURE: "result_internalfail" }[name] ?? "result_failure";
    const rules = ["return", "return-ok", "return-fail", "continue", "continue-ok", "continue-fail"];
    return rules.map((value) =>
      twoPassdbs(`the first gives ${name} and has ${rule} = ${value}`, FIRST[name]!, { [rule]: value }),
    );
  });

/** A userdb that adds fields of its own. */
const userdbGiving = (fields: string) =>
  `function auth_userdb_lookup(request)
dovecot.i_info("asked for " .. request.user)
if request.user == "nobody" then return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "" end
if request.user == "broken" then return dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "down" end
return dovecot.auth.USERDB_RESULT_OK, ${fields}
end
function auth_userdb_iterate() return {"alice", "bob"} end
`;

const twoUserdbs = (
  title: string,
  rules: Partial<UserdbWorld>,
  first = `{uid = "1", home = "/1", a = "1"}`,
): AuthCase => ({
  title: `auth_userdb_lookup of a second userdb, ${title}`,
  covers: ["auth_userdb_lookup", "auth_request.userdbs_seen_internal_failure"],
  lua: OPEN + userdbGiving(first),
  files: {
    [SECOND]: userdbGiving(`{gid = "2", home = "/2", b = "2"}`).replace(
      '"nobody"',
      '"nobody" or request.userdbs_seen_internal_failure',
    ),
  },
  auth: userdbs({ driver: "lua", ...rules }, { driver: "lua", file: SECOND }),
  actions: ["user alice", "user nobody", "user broken", "auth login alice x", "user '*'"],
});

/** Chains of Lua databases. */
export const chains: readonly AuthCase[] = [
  ...Object.entries(FIRST).map(([name, first]) => twoPassdbs(`the first gives ${name}`, first)),
  twoPassdbs("the first raises", "error('boom')"),
  ...ruled,
  {
    title: "auth_passdb_lookup of a second passdb, in lookups",
    covers: ["auth_passdb_lookup"],
    lua: `function auth_passdb_lookup(request)
dovecot.i_info("first")
if request.user == "next" then return dovecot.auth.PASSDB_RESULT_NEXT, "" end
if request.user == "broken" then return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "down" end
if request.user == "first" then return dovecot.auth.PASSDB_RESULT_OK, {password = "one", a = "1"} end
return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
`,
    files: {
      [SECOND]: `function auth_passdb_lookup(request)
dovecot.i_info("second")
if request.user == "nobody" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
return dovecot.auth.PASSDB_RESULT_OK, {password = "secret", b = "2"}
end
`,
    },
    auth: passdbs({ driver: "lua" }, { driver: "lua", file: SECOND }),
    actions: ["first", "alice", "next", "broken", "nobody"].flatMap((name) => [
      `auth lookup ${name}`,
      `auth test ${name} secret`,
    ]),
  },
  twoUserdbs("by default", {}),
  twoUserdbs("the first has result_success = continue-ok", { result_success: "continue-ok" }),
  twoUserdbs("the first has result_success = continue", { result_success: "continue" }),
  twoUserdbs("the first has result_success = continue-fail", { result_success: "continue-fail" }),
  twoUserdbs("the first has result_failure = return-fail", { result_failure: "return-fail" }),
  twoUserdbs("the first has result_failure = return-ok", { result_failure: "return-ok" }),
  twoUserdbs("the first has result_internalfail = return-fail", { result_internalfail: "return-fail" }),
  twoUserdbs("the first has result_internalfail = return-ok", { result_internalfail: "return-ok" }),
  ...(["found", "notfound"] as const).map(
    (skip): AuthCase => ({
      title: `auth_userdb_lookup of a second userdb that has skip = ${skip}`,
      covers: ["auth_userdb_lookup"],
      lua: OPEN + userdbGiving(`{uid = "1", home = "/1"}`),
      files: { [SECOND]: userdbGiving(`{gid = "2", home = "/2"}`) },
      auth: userdbs({ driver: "lua", result_success: "continue-ok" }, { driver: "lua", file: SECOND, skip }),
      actions: ["user alice", "user nobody"],
    }),
  ),
  ...(["authenticated", "unauthenticated"] as const).map(
    (skip): AuthCase => ({
      title: `auth_password_verify of a second passdb that has skip = ${skip}`,
      covers: COVERS,
      lua: `function auth_password_verify(request)
dovecot.i_info("first")
if request.user == "alice" then return dovecot.auth.PASSDB_RESULT_OK, {a = "1"} end
return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
`,
      files: { [SECOND]: SEES },
      auth: passdbs({ driver: "lua", result_success: "continue-ok" }, { driver: "lua", file: SECOND, skip }),
      actions: ["auth test alice secret", "auth test bob secret", "auth test bob unknown"],
    }),
  ),
  {
    title: "auth_password_verify of two passdbs without names",
    covers: COVERS,
    lua: 'function auth_password_verify() return dovecot.auth.PASSDB_RESULT_NEXT, "" end\n',
    files: { [SECOND]: SEES },
    auth: { auth_verbose: true, passdbs: [{ driver: "lua" }, { driver: "lua", file: SECOND }] },
    actions: ACTIONS,
  },
  {
    title: "auth_password_verify of one file in two passdbs",
    covers: COVERS,
    lua: `local count = 0
function script_init() dovecot.i_info("init") return 0 end
function auth_password_verify(request)
count = count + 1
dovecot.i_info("count " .. count)
return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
`,
    auth: passdbs({ driver: "lua" }, { driver: "lua" }),
    actions: ["auth test alice x", "auth test alice x"],
  },
  {
    title: "auth_userdb_lookup of one script in passdb and userdb",
    covers: ["auth_userdb_lookup"],
    lua: `local count = 0
${OPEN.replace("return", 'count = count + 1 dovecot.i_info("count " .. count) return')}${USERS.replace("return", 'count = count + 1 dovecot.i_info("count " .. count)\nreturn')}`,
    actions: ["auth login alice x", "user alice", "auth test alice x"],
  },
];
