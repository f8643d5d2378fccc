import { expect, test } from "vitest";
import { Dovecot } from "../../../runtime/index.ts";

/** What an auth script logs of an expression. */
function shown(expression: string, dovecot: string): string {
  const script = `function auth_password_verify() dovecot.i_info(tostring(${expression})) return 1, {} end`;
  const server = new Dovecot({ dovecot }, { scripts: { "/a.lua": script } });
  return server.authenticate("alice", { password: "x" }).lines[0]?.text ?? "";
}

test.each([
  ["dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE", "-1.0"],
  ["dovecot.auth.PASSDB_RESULT_NEXT", "-6.0"],
  ["dovecot.auth.PASSDB_RESULT_OK", "1.0"],
  ["dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH", "0.0"],
  ["dovecot.auth.PASSDB_RESULT_PASS_EXPIRED", "-5.0"],
  ["dovecot.auth.PASSDB_RESULT_SCHEME_NOT_AVAILABLE", "-2.0"],
  ["dovecot.auth.PASSDB_RESULT_USER_DISABLED", "-4.0"],
  ["dovecot.auth.PASSDB_RESULT_USER_UNKNOWN", "-3.0"],
  ["dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE", "-1.0"],
  ["dovecot.auth.USERDB_RESULT_OK", "1.0"],
  ["dovecot.auth.USERDB_RESULT_USER_UNKNOWN", "-2.0"],
])("%s is a float in every release: %s", (member, value) => {
  expect(["2.3.13", "2.4.5"].map((dovecot) => shown(member, dovecot))).toEqual([value, value]);
});

test("dovecot.auth is a table", () => {
  expect(shown("type(dovecot.auth)", "2.4.5")).toBe("table");
});
