import { type AuthCase, LINE_2_4 } from "../../auth_case.ts";
import { lookingUp, OPEN, USERS, verifying } from "./lua.ts";

const KNOWN = `${lookingUp(`if request.user == "nobody" then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "" end
if request.user == "broken" then return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "no database" end
return dovecot.auth.PASSDB_RESULT_OK, {password = "secret", a = "1", b = "2"}`)}function auth_userdb_lookup(request)
if request.user == "nobody" then return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "" end
if request.user == "broken" then return dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "no database" end
return dovecot.auth.USERDB_RESULT_OK, {uid = "1000", gid = "1000", home = "/h", quota = "1G"}
end
`;

const typed = (title: string, actions: readonly string[], more: Partial<AuthCase> = {}): AuthCase => ({
  title: `auth_passdb_lookup and auth_userdb_lookup behind ${title}`,
  covers: ["auth_passdb_lookup", "auth_userdb_lookup"],
  lua: KNOWN,
  actions,
  ...more,
});

/** What doveadm makes of what a script says. */
export const doveadm: readonly AuthCase[] = [
  typed("auth test", [
    "auth test alice secret",
    "auth test alice wrong",
    "auth test nobody secret",
    "auth test broken secret",
  ]),
  typed("auth login", [
    "auth login alice secret",
    "auth login alice wrong",
    "auth login nobody secret",
    "auth login broken secret",
  ]),
  typed("auth lookup", [
    "auth lookup alice",
    "auth lookup nobody",
    "auth lookup broken",
    "auth lookup alice nobody bob",
  ]),
  typed("auth lookup -f", [
    "auth lookup -f a alice",
    "auth lookup -f password alice",
    "auth lookup -f c alice",
    "auth lookup -f a nobody",
  ]),
  typed("user", ["user alice", "user nobody", "user broken", "user alice nobody bob", "user ''"]),
  typed("user -f", [
    "user -f home alice",
    "user -f quota alice",
    "user -f none alice",
    "user -f home nobody",
    "user -f home broken",
  ]),
  typed("user -u", ["user -u alice", "user -u nobody", "user -u broken", "user -u -f home alice"]),
  typed("auth test of a name in capitals", [
    "auth test ALICE@Example.ORG secret",
    "user ALICE@Example.ORG",
    "auth lookup ALICE",
  ]),
  typed("auth test -M", ["auth test -M admin alice secret", "auth login -M admin alice secret"]),
  typed("auth test -A", ["auth test -A login alice secret", "auth test -A LOGIN alice wrong"], {
    releases: LINE_2_4,
    auth: { auth_verbose: true, auth_mechanisms: ["plain", "login"] },
  }),
  typed(
    "auth test without auth_verbose",
    ["auth test alice wrong", "auth test nobody x", "auth test broken x"],
    { auth: {} },
  ),
  typed("auth test with auth_debug", ["auth test alice secret", "auth test alice wrong"], {
    auth: { auth_debug: true, auth_verbose: true },
  }),
  {
    title: "auth_userdb_lookup fails in auth login after a passdb that knows the user",
    covers: ["auth_userdb_lookup"],
    lua: `${OPEN}function auth_userdb_lookup(request)
if request.user == "raises" then error("boom") end
return request.user == "unknown" and dovecot.auth.USERDB_RESULT_USER_UNKNOWN or dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "x"
end
`,
    actions: ["auth login unknown x", "auth login broken x", "auth login raises x"],
  },
  {
    title: "auth_password_verify without a userdb",
    covers: ["auth_password_verify"],
    lua: OPEN,
    actions: ["auth test alice x", "auth login alice x", "user alice", "user '*'"],
  },
  {
    title: "auth_userdb_lookup without a passdb of its own",
    covers: ["auth_userdb_lookup"],
    lua: USERS,
    actions: ["auth test alice x", "auth login alice x", "user alice", "auth lookup alice"],
  },
  {
    title: "auth_password_verify and passwords with unusual characters",
    covers: ["auth_password_verify"],
    lua: verifying(
      `dovecot.i_info(#password .. " [" .. password .. "]")\nreturn dovecot.auth.PASSDB_RESULT_OK, {}`,
    ),
    actions: [
      "auth test alice 'a b'",
      "auth test alice 'ü€'",
      `auth test alice "it's"`,
      "auth test alice ''",
      "auth test alice 'a=b'",
    ],
  },
];
