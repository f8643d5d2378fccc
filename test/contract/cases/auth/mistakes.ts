import { type AuthCase, LINE_2_3 } from "../../auth_case.ts";
import { tests, userdb, users, verifying } from "./lua.ts";

/** Mistakes that rules report, and that the server takes without a word. */
export const mistakes: readonly AuthCase[] = [
  {
    title: "auth_password_verify keeps a field of one user for the next one",
    covers: ["auth_password_verify"],
    lua: `local fields = {proxy = "y"}
${verifying('if request.user == "alice" then fields.host = "192.0.2.7" end\nreturn dovecot.auth.PASSDB_RESULT_OK, fields')}`,
    actions: tests("bob", "alice", "bob"),
  },
  {
    title: "auth_request:password_verify as a condition lets everybody in",
    covers: ["auth_request.password_verify"],
    lua: verifying(
      'if request:password_verify("{PLAIN}secret", password) then return dovecot.auth.PASSDB_RESULT_OK, {} end\nreturn dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, ""',
    ),
    actions: ["auth test alice secret", "auth test alice wrong"],
  },
  {
    title: "auth_request:response_from_template splits what is joined into its text at blanks",
    covers: ["auth_request.response_from_template"],
    releases: LINE_2_3,
    lua: userdb(`local name = "ann gid=7 a=" .. request.user
if request.user == "variable" then return dovecot.auth.USERDB_RESULT_OK, request:response_from_template("uid=5 home=/mail/%u") end
return dovecot.auth.USERDB_RESULT_OK, request:response_from_template("uid=5 gid=5 home=/mail/" .. name)`),
    actions: users("alice", "variable"),
  },
  {
    title: "dovecot.i_info in an auth script knows nothing of dovecot.storage",
    covers: ["auth_password_verify"],
    lua: verifying(
      'dovecot.i_info(type(dovecot.storage) .. " " .. type(dovecot.auth))\nreturn dovecot.auth.PASSDB_RESULT_OK, {status = dovecot.storage.STATUS_MESSAGES}',
    ),
    actions: tests("alice"),
  },
];
