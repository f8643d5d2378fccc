import { type AuthCase, isLine24 } from "../../auth_case.ts";
import { OPEN, USERS } from "./lua.ts";

const PASSWD = "/etc/dovecot/users";
const USERS_FILE = {
  [PASSWD]: `alice:{PLAIN}secret:1001:1001::/var/vmail/alice::userdb_quota=1G nologin=y
bob:secret
carl:{SHA256}K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=:1003:1003:Carl:/var/vmail/carl:/bin/sh
dora::1004:1004
`,
};

const NEXT = `function auth_password_verify(request)
dovecot.i_info("lua")
return dovecot.auth.PASSDB_RESULT_NEXT, ""
end
`;

const MASTER = `function auth_password_verify(request, password)
dovecot.i_info("master " .. tostring(request.user) .. " " .. tostring(request.login_user) .. " " .. tostring(request.master_user))
if password ~= "secret" then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end
return dovecot.auth.PASSDB_RESULT_OK, {m = "1"}
end
`;
const SECOND = "/etc/dovecot/second.lua";

/** Chains of Lua databases and others. */
export const drivers: readonly AuthCase[] = [
  {
    title: "auth_password_verify gives NEXT in front of a passwd-file",
    covers: ["dovecot.auth.PASSDB_RESULT_NEXT"],
    lua: NEXT,
    files: USERS_FILE,
    auth: {
      auth_verbose: true,
      default_password_scheme: "PLAIN",
      passdbs: [{ driver: "lua" }, { driver: "passwd-file", file: PASSWD }],
      userdbs: [{ driver: "passwd-file", file: PASSWD }],
    },
    actions: [
      ...["alice", "bob", "carl", "dora", "nobody"].flatMap((name) => [
        `auth test ${name} secret`,
        `user ${name}`,
      ]),
      "auth test alice wrong",
      "auth login alice secret",
      "auth login carl secret",
      "user '*'",
    ],
  },
  {
    title: "auth_password_verify behind a passwd-file",
    covers: ["auth_password_verify"],
    lua: OPEN.replace("return", 'dovecot.i_info("lua") return'),
    files: USERS_FILE,
    auth: {
      auth_verbose: true,
      default_password_scheme: "PLAIN",
      passdbs: [{ driver: "passwd-file", file: PASSWD }, { driver: "lua" }],
    },
    actions: ["alice", "bob", "nobody"].flatMap((name) => [
      `auth test ${name} secret`,
      `auth test ${name} wrong`,
    ]),
  },
  {
    title: "auth_password_verify gives NEXT in front of a static passdb",
    covers: ["dovecot.auth.PASSDB_RESULT_NEXT"],
    lua: NEXT,
    auth: {
      auth_verbose: true,
      passdbs: [
        { driver: "lua" },
        { driver: "static", fields: { password: "{PLAIN}secret", nologin: "y", a: "1" } },
      ],
    },
    actions: ["auth test alice secret", "auth test alice wrong", "auth lookup alice"],
  },
  {
    title: "auth_userdb_lookup behind prefetch",
    covers: ["auth_userdb_lookup"],
    lua: `function auth_password_verify(request)
if request.user == "plain" then return dovecot.auth.PASSDB_RESULT_OK, {} end
return dovecot.auth.PASSDB_RESULT_OK, {userdb_uid = "7", userdb_gid = "7", userdb_home = "/prefetched", userdb_x = "1"}
end
${USERS.replace("return", 'dovecot.i_info("userdb")\nreturn')}`,
    auth: { auth_verbose: true, userdbs: [{ driver: "prefetch" }, { driver: "lua" }] },
    actions: ["auth login alice x", "auth login plain x", "user alice"],
  },
  {
    title: "auth_password_verify with a static userdb",
    covers: ["auth_password_verify"],
    lua: OPEN,
    auth: (release) => ({
      auth_verbose: true,
      userdbs: [
        {
          driver: "static",
          fields: { uid: "5", gid: "5", home: isLine24(release) ? "/h/%{user}" : "/h/%u", quota: "1G" },
        },
      ],
    }),
    actions: ["auth login alice x", "user alice", "user '*'"],
  },
  {
    title: "auth_userdb_lookup in front of a static userdb",
    covers: ["auth_userdb_lookup"],
    lua: `${OPEN}function auth_userdb_lookup(request)
if request.user == "broken" then error("boom") end
return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, ""
end
`,
    auth: {
      auth_verbose: true,
      userdbs: [{ driver: "lua" }, { driver: "static", fields: { uid: "5", gid: "5", home: "/h" } }],
    },
    actions: ["user alice", "user broken"],
  },
  {
    title: "auth_password_verify of a master passdb",
    covers: ["auth_request.login_user", "auth_request.master_user", "auth_request.user"],
    lua: MASTER,
    files: {
      [SECOND]: `${OPEN.replace("return", 'dovecot.i_info("normal " .. request.user) return')}${USERS}`,
    },
    auth: (release) => ({
      auth_verbose: true,
      auth_master_user_separator: "*",
      passdbs: [
        { driver: "lua", master: true, ...(isLine24(release) ? { name: "masters" } : {}) },
        { driver: "lua", file: SECOND },
      ],
      userdbs: [{ driver: "lua", file: SECOND }],
    }),
    actions: [
      "auth test 'ann*admin' secret",
      "auth test 'ann*admin' wrong",
      "auth test ann secret",
      "auth test 'ann*ann' secret",
      "auth test -M admin ann secret",
      "auth login 'ann*admin' secret",
    ],
  },
  {
    title: "auth_password_verify of a master passdb that goes on",
    covers: ["auth_request.master_user", "auth_request.login_user"],
    lua: MASTER,
    files: {
      [SECOND]: `function auth_password_verify(request)
dovecot.i_info("normal " .. request.user .. " " .. tostring(request.master_user) .. " " .. tostring(request.skip_password_check))
return request.user == "nobody" and dovecot.auth.PASSDB_RESULT_USER_UNKNOWN or dovecot.auth.PASSDB_RESULT_OK, {}
end
${USERS}`,
    },
    auth: (release) => ({
      auth_verbose: true,
      auth_master_user_separator: "*",
      passdbs: [
        {
          driver: "lua",
          master: true,
          result_success: "continue",
          ...(isLine24(release) ? { name: "masters" } : {}),
        },
        { driver: "lua", file: SECOND },
      ],
      userdbs: [{ driver: "lua", file: SECOND }],
    }),
    actions: ["auth test 'ann*admin' secret", "auth test 'nobody*admin' secret"],
  },
  {
    title: "auth_password_verify of a passdb with deny",
    covers: ["auth_password_verify"],
    lua: `function auth_passdb_lookup(request)
if request.user == "evil" then return dovecot.auth.PASSDB_RESULT_OK, {nopassword = "y"} end
return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
`,
    auth: {
      auth_verbose: true,
      passdbs: [
        { driver: "lua", deny: true },
        { driver: "static", fields: { nopassword: "yes" } },
      ],
    },
    actions: ["auth test evil x", "auth test alice x"],
  },
  {
    title: "auth_password_verify of a passdb with an auth_verbose of its own",
    covers: ["auth_password_verify"],
    lua: `function auth_password_verify(request) request:log_info("said") return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end`,
    auth: { passdbs: [{ driver: "lua", auth_verbose: true }] },
    actions: ["auth test alice x"],
  },
  {
    title: "auth_password_verify of a passdb without the auth_verbose of the server",
    covers: ["auth_password_verify"],
    lua: `function auth_password_verify(request) request:log_info("said") return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end`,
    auth: { auth_verbose: true, passdbs: [{ driver: "lua", auth_verbose: false }] },
    actions: ["auth test alice x"],
  },
];
