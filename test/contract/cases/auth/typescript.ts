// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { type AuthCase, LINE_2_3, LINE_2_4 } from "../../auth_case.ts";
import { lookups, tests, users } from "./lua.ts";

const module = (hooks: string) => `import { accept, reject, type AuthHooks } from "dovescript";
export default {
${hooks}
} satisfies AuthHooks;
`;

const REASONS = [
  "password_mismatch",
  "user_unknown",
  "user_disabled",
  "pass_expired",
  "scheme_not_available",
  "internal_failure",
  "next",
];

/** `reject` of each result: without a reason, with one, and with one that would be fields where texts are. */
const rejecting = REASONS.flatMap((reason): AuthCase[] => {
  const body = `if (request.user === "none") return reject("${reason}");
if (request.user === "fields") return reject("${reason}", "user=zed uid=0");
return reject("${reason}", \`no \${request.user}\`);`;
  const covers = [`dovecot.auth.PASSDB_RESULT_${reason.toUpperCase()}`];
  return [
    {
      title: `auth_password_verify in TypeScript rejects with ${reason}`,
      covers,
      typescript: module(`auth_password_verify(request) {\n${body}\n},`),
      actions: tests("none", "fields", "alice"),
    },
    {
      title: `auth_passdb_lookup in TypeScript rejects with ${reason}`,
      covers,
      typescript: module(`auth_passdb_lookup(request) {\n${body}\n},`),
      actions: tests("none", "fields", "alice"),
    },
  ];
});

const userdbRejecting = ["user_unknown", "internal_failure"].map(
  (reason): AuthCase => ({
    title: `auth_userdb_lookup in TypeScript rejects with ${reason}`,
    covers: [`dovecot.auth.USERDB_RESULT_${reason.toUpperCase()}`],
    typescript: module(`auth_userdb_lookup(request) {
if (request.user === "none") return reject("${reason}");
if (request.user === "fields") return reject("${reason}", "user=zed uid=0");
return reject("${reason}", \`no \${request.user}\`);
},`),
    actions: users("none", "fields", "alice"),
  }),
);

/** Fields by the names of one line of releases, which `accept` writes for the other one as well. */
const RENAMED: readonly (readonly [title: string, fields: string])[] = [
  [
    "fields that 2.4 renamed",
    'mail: "maildir:~/Mail:INDEX=~/Index", quota_rule: "*:storage=1G:messages=1000", quota_max_mail_size: "10M"',
  ],
  [
    "fields of 2.4",
    'mail_driver: "sdbox", mail_path: `/mail/${user}`, quota_storage_size: 1048576, quota_message_count: user.length, quota_mail_size: "10M"',
  ],
  [
    "the namespace of another user",
    '"namespace+": "team", "namespace/team/prefix": "Team/", "namespace/team/mail_driver": "maildir", "namespace/team/mail_path": "/mail/a:b"',
  ],
];

/** Scripts written in TypeScript, compiled for each release. */
export const typescript: readonly AuthCase[] = [
  ...rejecting,
  ...userdbRejecting,
  {
    title: "auth_password_verify in TypeScript accepts",
    covers: ["auth_password_verify", "dovecot.auth.PASSDB_RESULT_OK"],
    typescript: module(`auth_password_verify(request, password) {
if (password !== "secret") return reject("password_mismatch");
if (request.user === "none") return accept();
if (request.user === "empty") return accept({});
return accept({ userdb_home: \`/var/vmail/\${request.user}\`, nologin: true, quota: 5 });
},`),
    actions: [
      "auth test none secret",
      "auth test empty secret",
      "auth test alice secret",
      "auth test alice wrong",
    ],
  },
  {
    title: "auth_passdb_lookup in TypeScript accepts",
    covers: ["auth_passdb_lookup"],
    typescript: module(`auth_passdb_lookup(request) {
if (request.user === "open") return accept({ nopassword: true });
return accept({ password: "{PLAIN}secret", a: "1" });
},`),
    actions: [...tests("alice", "open"), ...lookups("alice", "open"), "auth test alice wrong"],
  },
  ...RENAMED.map(
    ([title, fields]): AuthCase => ({
      title: `auth_userdb_lookup in TypeScript gives ${title}`,
      covers: ["auth_userdb_lookup"],
      typescript: module(`auth_userdb_lookup({ user }) {
return accept({ uid: 1000, gid: 1000, home: \`/var/vmail/\${user}\`, ${fields} });
},`),
      actions: [...users("alice"), "user -f mail alice", "user -f mail_path alice"],
    }),
  ),
  {
    title: "auth_password_verify in TypeScript gives fields of a userdb that 2.4 renamed",
    covers: ["auth_password_verify"],
    typescript: module(`auth_password_verify() {
return accept({ userdb_mail: "mdbox:~/mdbox", userdb_quota_rule: "*:storage=1G", quota_rule: "*:storage=2G" });
},`),
    actions: ["auth test alice secret", "auth login alice secret"],
  },
  {
    title: "auth_userdb_lookup in TypeScript accepts, and auth_userdb_iterate lists",
    covers: ["auth_userdb_lookup", "auth_userdb_iterate", "dovecot.auth.USERDB_RESULT_OK"],
    typescript: module(`auth_userdb_lookup(request) {
if (request.user === "none") return accept();
return accept({ uid: 1000, gid: 1000, home: \`/var/vmail/\${request.user}\` });
},
auth_userdb_iterate() {
return ["alice", "bob"];
},`),
    actions: [...users("alice", "none"), "user '*'", "auth login alice x"],
  },
  {
    title: "auth_request.password_verify in TypeScript is compared with 1",
    covers: ["auth_request.password_verify"],
    typescript: module(`auth_password_verify(request, password) {
const match = request.password_verify(request.user === "bad" ? "{SSHA}!" : "{PLAIN}secret", password);
if (match > 0) return accept();
return match === -1 ? reject("internal_failure", "bad hash") : reject("password_mismatch");
},`),
    actions: ["auth test alice secret", "auth test alice wrong", "auth test bad secret"],
  },
  {
    title: "auth_password_verify in TypeScript decides in a function of its own",
    covers: ["auth_password_verify"],
    typescript: `import { accept, reject, type AuthHooks, type AuthRequest } from "dovescript";
const PASSWORDS = new Map([["alice", "one"], ["bob", "two"]]);
function check(request: AuthRequest, password: string) {
  const expected = PASSWORDS.get(request.user);
  if (expected === undefined) return reject("user_unknown", "not in the table");
  return expected === password ? accept({ user: request.user.toUpperCase() }) : reject("password_mismatch");
}
export default {
  auth_password_verify(request, password) {
    return check(request, password);
  },
} satisfies AuthHooks;
`,
    actions: ["auth test alice one", "auth test alice two", "auth test carl one"],
  },
  {
    title: "auth_request of 2.3 in TypeScript",
    covers: ["auth_request.service", "auth_request.username", "auth_request.domain", "auth_request.rip"],
    releases: LINE_2_3,
    typescript: module(`auth_password_verify(request) {
return accept({ s: request.service, u: request.username, d: request.domain ?? "none", r: request.rip ?? "none" });
},`),
    actions: ["auth test Alice@Example.ORG x", "auth test -x service=imap -x rip=192.0.2.7 alice x"],
  },
  {
    title: "auth_request of 2.4 in TypeScript",
    covers: ["auth_request.protocol", "auth_request.remote_ip"],
    releases: LINE_2_4,
    typescript: module(`auth_password_verify(request) {
return accept({ p: request.protocol, r: request.remote_ip ?? "none" });
},
auth_passdb_get_cache_key() {
return "%{user}";
},`),
    actions: ["auth test Alice@Example.ORG x", "auth test -x service=imap -x rip=192.0.2.7 alice x"],
  },
  {
    title: "auth_password_verify in TypeScript throws",
    covers: ["auth_password_verify"],
    releases: ["2.3.19.1", "2.4.1", "2.4.5"],
    typescript: module(`auth_password_verify(request) {
if (request.user === "error") throw new Error("no database");
try {
  throw new Error("inner");
} catch (error) {
  return reject("internal_failure", \`caught \${(error as Error).message}\`);
}
},`),
    actions: tests("error", "alice"),
  },
];
