import { type AuthCase, isLine24, LINE_2_3, LINE_2_4 } from "../../auth_case.ts";
import { LOGGING_LOOKUPS } from "./logging.ts";

const KEYS = `function auth_passdb_get_cache_key() dovecot.i_info("passdb key") return "%{user}" end
function auth_userdb_get_cache_key() dovecot.i_info("userdb key") return "%{user}" end
`;

const CACHED = { auth_verbose: true, auth_cache_size: "1M" };

const key = (title: string, body: string, more: Partial<AuthCase> = {}): AuthCase => ({
  title: `auth_passdb_get_cache_key ${title}`,
  covers: ["auth_passdb_get_cache_key"],
  releases: LINE_2_4,
  lua: `${LOGGING_LOOKUPS}function auth_passdb_get_cache_key() ${body} end\n`,
  auth: CACHED,
  actions: ["auth test alice secret", "auth test alice secret", "auth test bob secret"],
  ...more,
});

const cached = (title: string, actions: readonly string[], more: Partial<AuthCase> = {}): AuthCase => ({
  title: `auth_passdb_lookup of a cache: ${title}`,
  covers: [
    "auth_passdb_lookup",
    "auth_userdb_lookup",
    "auth_passdb_get_cache_key",
    "auth_userdb_get_cache_key",
  ],
  lua: LOGGING_LOOKUPS + KEYS,
  auth: CACHED,
  actions,
  ...more,
});

/** Cached answers. */
export const cache: readonly AuthCase[] = [
  cached("the same login twice", ["auth test alice secret", "auth test alice secret", "auth cache flush"]),
  cached("a wrong password after a right one", [
    "auth test alice secret",
    "auth test alice wrong",
    "auth test alice secret",
  ]),
  cached("a right password after a wrong one", [
    "auth test alice wrong",
    "auth test alice wrong",
    "auth test alice secret",
  ]),
  cached("an unknown user", [
    "auth test nobody x",
    "auth test nobody x",
    "auth lookup nobody",
    "auth lookup nobody",
  ]),
  cached("a failure", ["auth test broken x", "auth test broken x"]),
  cached("nopassword", ["auth test open x", "auth test open y", "auth lookup open"]),
  cached("fields", ["auth test fields secret", "auth test fields secret", "auth login fields secret"]),
  cached("lookups", [
    "auth lookup alice",
    "auth lookup alice",
    "auth test alice secret",
    "auth test alice wrong",
  ]),
  cached("users", ["user alice", "user alice", "user nobody", "user nobody", "user broken", "user broken"]),
  cached("a flush of one user", [
    "auth test alice secret",
    "auth test bob secret",
    "auth cache flush alice",
    "auth test alice secret",
    "auth test bob secret",
    "auth cache flush nobody",
    "auth cache flush",
  ]),
  cached("a flush of all", [
    "user alice",
    "auth test alice secret",
    "auth cache flush",
    "user alice",
    "auth test alice secret",
  ]),
  cached(
    "entries that are too old",
    ["auth test alice secret", "sleep 2100", "auth test alice secret", "auth test nobody x"],
    {
      auth: { ...CACHED, auth_cache_ttl: "1 s", auth_cache_negative_ttl: "1 s" },
    },
  ),
  cached("no negative entries", ["auth test nobody x", "auth test nobody x", "user nobody", "user nobody"], {
    auth: { ...CACHED, auth_cache_negative_ttl: "0 s" },
  }),
  cached("no cache", ["auth test alice secret", "auth test alice secret", "auth cache flush"], {
    auth: { auth_verbose: true },
  }),
  cached(
    "without auth_verbose",
    ["auth test nobody x", "auth test nobody x", "auth test alice wrong", "auth test alice wrong"],
    {
      auth: { auth_cache_size: "1M" },
    },
  ),
  {
    title: "auth_password_verify of a cache",
    covers: ["auth_password_verify"],
    lua: `${KEYS}function auth_password_verify(request, password)
dovecot.i_info("verify " .. request.user .. " " .. password)
if request.user == "nobody" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
if password ~= "secret" then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end
return dovecot.auth.PASSDB_RESULT_OK, {a = "1"}
end
`,
    auth: CACHED,
    actions: ["secret", "secret", "wrong", "wrong", "secret"]
      .map((password) => `auth test alice ${password}`)
      .concat("auth test nobody x", "auth test nobody x", "auth cache flush"),
  },
  {
    title: "auth_passdb_lookup of a cache by the key of the passdb's args",
    covers: ["auth_passdb_lookup", "auth_userdb_lookup"],
    releases: LINE_2_3,
    lua: LOGGING_LOOKUPS,
    auth: {
      ...CACHED,
      passdbs: [{ driver: "lua", cache_key: "%s%u" }],
      userdbs: [{ driver: "lua", cache_key: "%u%r" }],
    },
    actions: [
      "auth test alice secret",
      "auth test -x service=imap alice secret",
      "auth test -x service=imap alice secret",
      "user alice",
      "user -x rip=192.0.2.7 alice",
      "user -x rip=192.0.2.7 alice",
    ],
  },
  key("gives a key of user and address", `return "%{user}%{remote_ip}"`, {
    actions: ["", "-x rip=192.0.2.7 ", "-x rip=192.0.2.7 "].map((info) => `auth test ${info}alice secret`),
  }),
  key("gives nil", "return nil", { actions: ["auth test alice secret"] }),
  key("gives a number", "return 5", { releases: ["2.4.1"] }),
  key("gives a number, which needs a variable", "return 5", {
    releases: ["2.4.5"],
    actions: ["auth test alice secret"],
  }),
  key("gives a constant", `return "static"`, { releases: ["2.4.1"] }),
  key("gives a constant, which needs a variable", `return "static"`, {
    releases: ["2.4.5"],
    actions: ["auth test alice secret"],
  }),
  key("gives an empty text", `return ""`),
  key("gives an unknown variable", `return "%{nosuch}"`),
  key("raises", `error("boom")`, { actions: ["auth test alice secret"] }),
  key("is called without a cache", `dovecot.i_info("called") return "%{user}"`, {
    auth: { auth_verbose: true },
  }),
  {
    title: "auth_userdb_get_cache_key is there alone",
    covers: ["auth_userdb_get_cache_key"],
    lua: `${LOGGING_LOOKUPS}function auth_userdb_get_cache_key() return "%{user}" end\n`,
    releases: LINE_2_4,
    auth: CACHED,
    actions: ["user alice", "user alice", "auth test alice secret", "auth test alice secret"],
  },
  {
    title: "auth_userdb_get_cache_key gives nil",
    covers: ["auth_userdb_get_cache_key"],
    lua: `${LOGGING_LOOKUPS}function auth_userdb_get_cache_key() return nil end\n`,
    releases: LINE_2_4,
    auth: CACHED,
    actions: ["user alice"],
  },
  {
    title: "auth_passdb_get_cache_key is not called by 2.3",
    covers: ["auth_passdb_get_cache_key", "auth_userdb_get_cache_key"],
    lua: LOGGING_LOOKUPS + KEYS,
    releases: LINE_2_3,
    actions: ["auth test alice secret"],
  },
  {
    title: "auth_passdb_lookup in the process auth, of a cache",
    covers: ["auth_passdb_lookup", "auth_passdb_get_cache_key"],
    lua: LOGGING_LOOKUPS + KEYS,
    auth: (release) => ({
      ...CACHED,
      passdbs: [{ driver: "lua", use_worker: false }],
      userdbs: [{ driver: "lua", use_worker: !isLine24(release) }],
    }),
    actions: ["auth test alice secret", "auth test alice secret", "user alice", "user alice"],
  },
];
