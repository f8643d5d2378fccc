import type { AuthWorld, PassdbWorld, UserdbWorld } from "../../../../runtime/index.ts";
import { type AuthCase, isLine24 } from "../../auth_case.ts";
import { verifying } from "./lua.ts";

const [SECOND, USERS, MISSING] = ["/etc/dovecot/second.lua", "/etc/dovecot/users", "/etc/dovecot/missing"];
const LUA = { driver: "lua" } as const;
const OTHER = { driver: "lua", file: SECOND } as const;
const FILE = { driver: "passwd-file", file: USERS } as const;
const ABSENT = { driver: "passwd-file", file: MISSING } as const;

/** A script that says when it is loaded, begins and ends. */
const telling = (name: string) => `pcall(function() dovecot.i_info("chunk ${name}") end)
function script_init() dovecot.i_info("init ${name}") return 0 end
function script_deinit() dovecot.i_info("deinit ${name}") end
function auth_password_verify(request) request:log_info("verify ${name}") return dovecot.auth.PASSDB_RESULT_OK, {} end
function auth_passdb_lookup(request) dovecot.i_info(tostring(request.id)) return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
function auth_userdb_lookup(request) request:log_info("userdb ${name}") return dovecot.auth.USERDB_RESULT_OK, {a = "1"} end
`;

interface Chain extends Omit<AuthWorld, "passdbs" | "userdbs"> {
  readonly passdbs?: readonly PassdbWorld[];
  readonly userdbs?: readonly UserdbWorld[];
}

/** Databases, named where names exist. */
const chain =
  ({ passdbs, userdbs, ...settings }: Chain) =>
  (release: string): AuthWorld => {
    const named = <D extends object>(all: readonly D[]) =>
      isLine24(release) ? all.map((each, index) => ({ ...each, name: ["a", "b", "c", "d"][index]! })) : all;
    return {
      auth_verbose: true,
      ...settings,
      ...(passdbs && { passdbs: named(passdbs) }),
      ...(userdbs && { userdbs: named(userdbs) }),
    };
  };

const COVERS = ["script_init", "script_deinit"];
const TYPED = ["auth test alice secret", "user alice"];

const chained = (title: string, databases: Chain, more: Partial<AuthCase> = {}): AuthCase => ({
  title,
  covers: COVERS,
  lua: telling("1"),
  files: {
    [SECOND]: telling("2"),
    [USERS]: "alice:{PLAIN}secret:5:5::/h\nbob:x\ncarl:x:5:5::/c\n",
  },
  auth: chain(databases),
  actions: TYPED,
  ...more,
});

const master = { ...OTHER, master: true };
const BROKEN = { files: { [SECOND]: "x = = 1" } };
const names = (lines: string) => `${telling("1")}function auth_userdb_iterate() ${lines} end\n`;
const LISTED = {
  lua: names("return {'zed', 'yan'}"),
  actions: ["user '*'"],
  covers: ["auth_userdb_iterate"],
};
const NO_LIST = { actions: ["user '*'"], covers: ["auth_userdb_iterate"] };
const NAMES = ["user 'a b'", "auth test 'a b' x", "auth lookup 'a b'", "auth test -M x y z"];

/** Configurations that no server starts with, and the order of starts and ends. */
const starts: readonly AuthCase[] = [
  chained("script_init runs before the next passdb is loaded", { passdbs: [LUA, OTHER] }, BROKEN),
  chained("script_init of passdbs runs before a userdb is loaded", { userdbs: [LUA, OTHER] }, BROKEN),
  chained("script_init of masters, passdbs and userdbs", {
    passdbs: [LUA, master, OTHER],
    userdbs: [LUA, OTHER],
  }),
  chained("script_init of a master passdb with deny", { passdbs: [{ ...master, deny: true }, LUA] }),
  chained("script_init of a last passdb that goes on", {
    passdbs: [LUA, { ...OTHER, result_success: "continue" }],
  }),
  chained("script_init of a passdb that goes on in front of a master", {
    passdbs: [{ ...LUA, result_success: "continue" }, master],
  }),
  chained("script_init where all passdbs are masters", { passdbs: [master] }),
  chained("script_init where all passdbs are masters, and login comes first", {
    passdbs: [master],
    auth_mechanisms: ["login", "plain"],
  }),
  chained("script_init where all passdbs are masters that go on", {
    passdbs: [{ ...master, result_success: "continue" }],
  }),
  chained("script_init beside a missing file of a passdb", { passdbs: [ABSENT, LUA], userdbs: [OTHER] }),
  chained("script_init beside a missing file of a userdb", { passdbs: [LUA], userdbs: [ABSENT, OTHER] }),
];

/** What was typed by chance about names, passwords and passdbs. */
const typed: readonly AuthCase[] = [
  chained("auth_password_verify of the only passdb that is skipped for all", {
    passdbs: [{ ...LUA, skip: "unauthenticated" }],
  }),
  chained(
    "auth_userdb_lookup gives an empty mail",
    {},
    {
      lua: `function auth_userdb_lookup() return dovecot.auth.USERDB_RESULT_OK, {mail = ""} end\n`,
      covers: ["auth_userdb_lookup"],
      actions: ["user alice", "user -u alice", "user -f mail alice"],
    },
  ),
  chained(
    "auth_passdb_lookup cannot be asked to forget without a process auth",
    {},
    {
      lua: "x = = 1",
      covers: ["auth_passdb_lookup"],
      actions: ["auth cache flush", "auth cache flush alice"],
    },
  ),
  chained(
    "auth_password_verify is not asked for a mechanism that doveadm does not know",
    {},
    {
      covers: ["auth_password_verify"],
      actions: ["auth test -A login a b", "auth login -A login a b"],
    },
  ),
  chained(
    "auth_password_verify is not asked for a master with an address and a session",
    {},
    {
      covers: ["auth_password_verify"],
      actions: ["auth test -M admin -x rip=::1 -x session=s alice x"],
    },
  ),
  chained(
    "auth_password_verify of a name in capitals, and the userdb behind it",
    {},
    {
      covers: ["auth_password_verify"],
      actions: ["auth login ALICE x", "auth login alice x"],
    },
  ),
  chained(
    "auth_passdb_lookup of names with a master",
    { auth_master_user_separator: "*" },
    {
      covers: ["auth_passdb_lookup"],
      actions: [
        "auth lookup alice*admin",
        "auth lookup alice*alice",
        "auth lookup '*admin'",
        "auth lookup 'alice*'",
      ],
    },
  ),
  chained(
    "auth_userdb_lookup of names with a master",
    { auth_master_user_separator: "+" },
    {
      covers: ["auth_userdb_lookup"],
      actions: ["user alice+admin", "user alice+alice"],
    },
  ),
  ...(["no", "plain", "sha1"] as const).map((shown) =>
    chained(
      `auth_password_verify gives a mismatch and a file knows nobody, with auth_verbose_passwords = ${shown}`,
      { auth_verbose: false, auth_verbose_passwords: shown, userdbs: [FILE] },
      {
        lua: verifying(`return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, ""`),
        covers: ["dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH"],
        actions: ["auth test nobody x", "auth lookup nobody", "user nobody"],
      },
    ),
  ),
  chained(
    "auth_password_verify in front of the userdb prefetch alone",
    { userdbs: [{ driver: "prefetch" }] },
    {
      covers: ["auth_password_verify"],
      actions: ["user alice", "auth login alice x"],
    },
  ),
  chained(
    "auth_password_verify of a passdb with deny gives nologin",
    { passdbs: [{ ...LUA, deny: true }, OTHER] },
    {
      lua: verifying(`return dovecot.auth.PASSDB_RESULT_OK, {nologin = "y", a = "1"}`),
      covers: ["auth_password_verify"],
      actions: ["auth test alice x"],
    },
  ),
  chained("script_init of passdbs of one file with arguments that differ", {
    passdbs: [LUA, { ...LUA, use_worker: false }, { ...LUA, scheme: "SHA256" }, LUA],
  }),
];

/** What random scripts found, made small: `npm run fuzz -- --context auth`. */
export const fuzzFound: readonly AuthCase[] = [
  ...starts,
  ...typed,
  chained(
    "auth_passdb_lookup behind a master sees the id of its passdb",
    { passdbs: [master, LUA] },
    {
      covers: ["auth_request.id"],
      actions: ["auth lookup alice"],
    },
  ),
  chained("auth_request:log_info with auth_debug and without auth_verbose", {
    passdbs: [{ ...LUA, auth_verbose: false }],
    auth_verbose: false,
    auth_debug: true,
  }),
  chained(
    "auth_password_verify is not asked for names that are refused, without auth_verbose of the passdb",
    { passdbs: [{ ...LUA, auth_verbose: false }] },
    { actions: NAMES, covers: ["auth_password_verify"] },
  ),
  chained(
    "auth_password_verify is not asked for names that are refused, with auth_verbose of the passdb alone",
    { passdbs: [{ ...LUA, auth_verbose: true }], auth_verbose: false },
    { actions: NAMES, covers: ["auth_password_verify"] },
  ),
  chained("auth_userdb_iterate behind a file of users", { userdbs: [FILE, LUA] }, LISTED),
  chained("auth_userdb_iterate is missing behind a file of users", { userdbs: [FILE, LUA] }, NO_LIST),
  chained("auth_userdb_iterate is missing in front of a file of users", { userdbs: [LUA, FILE] }, NO_LIST),
  chained("auth_userdb_iterate is missing behind one that lists", { userdbs: [LUA, OTHER] }, LISTED),
  chained("auth_userdb_iterate with auth_debug", { auth_debug: true }, LISTED),
  chained(
    "auth_userdb_lookup in the process auth gives a name with an equals sign",
    { userdbs: [{ ...LUA, use_worker: false }] },
    {
      lua: `function auth_userdb_lookup() return dovecot.auth.USERDB_RESULT_OK, {["c=d"] = "4", b = "1"} end\n`,
      covers: ["auth_userdb_lookup"],
      actions: ["user alice"],
    },
  ),
  ...["/x", ""].map((chroot) =>
    chained(
      `auth_userdb_lookup gives ${chroot === "" ? "an empty chroot" : "a chroot"}`,
      {},
      {
        lua: `function auth_userdb_lookup() return dovecot.auth.USERDB_RESULT_OK, {chroot = "${chroot}", b = "1"} end\n`,
        covers: ["auth_userdb_lookup"],
        actions: ["user alice", "user -u alice", "user -f b alice", "user alice bob"],
      },
    ),
  ),
  ...[FILE, { driver: "static", fields: { password: "secret" } } as const].map((second) =>
    chained(
      `auth_password_verify gives NEXT in front of a password without a scheme in ${second.driver}`,
      { passdbs: [LUA, second] },
      {
        lua: verifying(`return dovecot.auth.PASSDB_RESULT_NEXT, ""`),
        files: { [USERS]: "alice:secret\n" },
        covers: ["dovecot.auth.PASSDB_RESULT_NEXT"],
        actions: ["auth test alice secret"],
      },
    ),
  ),
];
