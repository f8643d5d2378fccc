import type { AuthCase } from "../../auth_case.ts";
import { lookingUp, USERS, userdb, users, verifying } from "./lua.ts";

const IP = "-x rip=192.0.2.7";

/** Fields that mean something to the server, and what is typed. */
const PASSDB: readonly (readonly [title: string, table: string, actions: readonly string[]])[] = [
  ["user", `{user = "Other"}`, ["auth test alice secret", "auth login alice secret"]],
  ["user of the same name", `{user = "alice"}`, ["auth test alice secret"]],
  ["an empty user", `{user = ""}`, ["auth test alice secret"]],
  ["username", `{username = "zed"}`, ["auth test alice@example.org secret", "auth test alice secret"]],
  ["domain", `{domain = "example.net"}`, ["auth test alice@example.org secret", "auth test alice secret"]],
  ["login_user", `{login_user = "zed"}`, ["auth test alice secret"]],
  ["original_user", `{original_user = "zed"}`, ["auth test alice secret"]],
  ["user and original_user", `{user = "other", original_user = "zed"}`, ["auth test alice secret"]],
  ["nologin", `{nologin = "y"}`, ["auth test alice secret", "auth login alice secret"]],
  ["nologin and reason", `{nologin = true, reason = "no more"}`, ["auth test alice secret"]],
  ["proxy and host", `{proxy = "y", host = "192.0.2.9", pass = "other"}`, ["auth test alice secret"]],
  ["proxy_maybe", `{proxy_maybe = "y", host = "192.0.2.9"}`, ["auth test alice secret"]],
  ["proxy as a boolean", `{proxy = true, host = "192.0.2.9"}`, ["auth test alice secret"]],
  ["a proxy host that is a name", `{proxy = "y", host = "mail.example.org"}`, ["auth test alice secret"]],
  ["nodelay", `{nodelay = "y"}`, ["auth test alice secret"]],
  ["password", `{password = "other"}`, ["auth test alice secret", "auth lookup alice"]],
  ["nopassword", `{nopassword = "y"}`, ["auth test alice secret"]],
  ["noauthenticate", `{noauthenticate = "y"}`, ["auth test alice secret"]],
  ["code and reason", `{code = "x", reason = "why"}`, ["auth test alice secret"]],
  [
    "userdb_",
    `{userdb_home = "/h", userdb_uid = "5", userdb_quota_rule = "*:bytes=1"}`,
    ["auth login alice secret"],
  ],
  ["userdb_ alone", `{userdb_ = "x", a = "b"}`, ["auth test alice secret"]],
  [
    "allow_nets of the client",
    `{allow_nets = "192.0.2.0/24,::1"}`,
    [`auth test ${IP} alice secret`, "auth test alice secret"],
  ],
  [
    "allow_nets of others",
    `{allow_nets = "198.51.100.0/24"}`,
    [`auth test ${IP} alice secret`, "auth login alice secret"],
  ],
  ["allow_nets local", `{allow_nets = "local"}`, [`auth test ${IP} alice secret`, "auth test alice secret"]],
  ["allow_nets that is no network", `{allow_nets = "nonsense"}`, [`auth test ${IP} alice secret`]],
  ["an empty allow_nets", `{allow_nets = ""}`, [`auth test ${IP} alice secret`]],
  [
    "allow_real_nets",
    `{allow_real_nets = "192.0.2.0/24"}`,
    [
      `auth test ${IP} alice secret`,
      `auth test ${IP} -x real_rip=198.51.100.1 alice secret`,
      "auth test alice secret",
    ],
  ],
];

const passdb = PASSDB.map(
  ([title, table, actions]): AuthCase => ({
    title: `auth_password_verify gives ${title}`,
    covers: ["auth_password_verify"],
    lua: USERS + verifying(`return dovecot.auth.PASSDB_RESULT_OK, ${table}`),
    actions,
  }),
);

const USERDB: readonly (readonly [title: string, table: string])[] = [
  ["user", `{user = "Other", home = "/h"}`],
  ["uid and gid of the system", `{uid = "mail", gid = "mail"}`],
  ["a uid that nobody has", `{uid = "nobody-has-it", gid = "1"}`],
  ["a gid that nobody has", `{uid = "1", gid = "nobody-has-it"}`],
  ["uid and gid as numbers", `{uid = 5, gid = 6.0}`],
  ["an empty home", `{home = ""}`],
  ["mail and quota_rule", `{mail = "maildir:~/Maildir", quota_rule = "*:storage=1G"}`],
  ["settings of 2.4", `{mail_driver = "maildir", mail_path = "/mail/alice"}`],
  ["settings of a namespace", `{["namespace/inbox/separator"] = "/"}`],
  ["tempfail", `{tempfail = "y"}`],
  ["system_groups_user", `{system_groups_user = "mail"}`],
  ["system_user", `{system_user = "mail"}`],
  ["userdb_ in front of names", `{userdb_home = "/h"}`],
];

const userdbs = USERDB.map(
  ([title, table]): AuthCase => ({
    title: `auth_userdb_lookup gives ${title}`,
    covers: ["auth_userdb_lookup"],
    lua: userdb(`return dovecot.auth.USERDB_RESULT_OK, ${table}`),
    actions: [...users("alice"), "auth login alice secret"],
  }),
);

/** Fields that mean something to the server. */
export const specialFields: readonly AuthCase[] = [
  ...passdb,
  ...userdbs,
  {
    title: "auth_passdb_lookup gives fields for a lookup of credentials",
    covers: ["auth_passdb_lookup"],
    lua: lookingUp(
      `return dovecot.auth.PASSDB_RESULT_OK, {password = "{PLAIN}secret", a = "1", user = "other", userdb_b = "2"}`,
    ),
    actions: [
      "auth lookup alice",
      "auth lookup -f a alice",
      "auth lookup -f none alice",
      "auth test alice secret",
    ],
  },
  {
    title: "auth_passdb_lookup gives neither password nor nopassword",
    covers: ["auth_passdb_lookup"],
    lua: lookingUp(`return dovecot.auth.PASSDB_RESULT_OK, {a = "1"}`),
    actions: ["auth test alice secret", "auth lookup alice"],
  },
  {
    title: "auth_passdb_lookup gives nopassword with each kind of value",
    covers: ["auth_passdb_lookup"],
    lua: `local values = {text = "y", no = "n", yes = true, empty = "", zero = 0}
${lookingUp(`if request.user == "off" then return dovecot.auth.PASSDB_RESULT_OK, {nopassword = false} end
return dovecot.auth.PASSDB_RESULT_OK, {nopassword = values[request.user]}`)}`,
    actions: ["text", "no", "yes", "empty", "zero", "off"].flatMap((name) => [
      `auth test ${name} secret`,
      `auth lookup ${name}`,
    ]),
  },
  {
    title: "auth_passdb_lookup gives both password and nopassword",
    covers: ["auth_passdb_lookup"],
    lua: lookingUp(`return dovecot.auth.PASSDB_RESULT_OK, {nopassword = "y", password = request.user}`),
    actions: ["auth test secret secret", "auth test other secret", "auth lookup secret"],
  },
];
