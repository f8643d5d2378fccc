import { expect, test } from "vitest";
import { authLines } from "../../../../verify/contexts/auth/auth_lines.ts";

const DEATH =
  "auth-worker(31): Fatal: master: service(auth-worker): child 31 killed with signal 6 (core dumps disabled)";

const LOG = `master: Info: Dovecot v2.3.19.1 starting up without any protocols
auth: Error: auth-worker: Aborted PASSV request for bob: Worker process died unexpectedly
auth-worker(31): Info: conn unix:auth-worker (pid=30,uid=102): auth-worker<2>: lua(bob): Password mismatch
auth-worker(bob)<31><x>: request [7]: Info: lua: Password mismatch
auth-worker(31): Panic: file passdb.c: line 298: unreached
auth-worker(31): Error: Raw backtrace: #0 t_askpass[0x7f91d4cb9430]
${DEATH}
`;

test("authLines puts lines of workers first, without what a server chooses anew", () => {
  expect(authLines(LOG)).toEqual([
    "auth-worker(N): Info: conn unix:auth-worker (pid=N,uid=N): auth-worker<N>: lua(bob): Password mismatch",
    "auth-worker(bob)<N><x>: request [N]: Info: lua: Password mismatch",
    "auth-worker(N): Panic: file passdb.c: line N: unreached",
    "auth: Error: auth-worker: Aborted PASSV request for bob: Worker process died unexpectedly",
  ]);
});

test("authLines keeps the debug lines of databases and scripts only", () => {
  const kept = [
    "auth-worker(31): Debug: conn unix:auth-worker (pid=30,uid=102): auth-worker<2>: lua(bob): db-lua: x",
    "auth-worker(bob)<31>: request [7]: Debug: lua: Calling auth_password_verify",
    "auth-worker(31): Debug: from the script",
    "auth: Debug: lua(bob): Performing passdb lookup",
  ];
  const log = [
    "auth: Debug: Module loaded: /usr/lib/dovecot/modules/auth/libauthdb_lua.so",
    "auth-worker(31): Debug: conn unix:auth-worker (pid=30,uid=102): Server accepted connection (fd=13)",
    "auth-worker(31): Debug: conn unix:auth-worker (pid=30,uid=102): auth-worker<2>: Handling PASSV request",
    ...kept,
    "auth: Debug: conn unix:auth-client (pid=30,uid=0) [2]: client passdb out: FAIL\t1\tuser=bob",
    "auth: Debug: conn unix:auth-worker: Connecting",
    "auth: Debug: client in: AUTH\t1\tPLAIN",
    "auth: Debug: master userdb out: USER\t1\tbob",
    "auth(bob,sasl:plain): Debug: sasl(plain): Interaction succeeded",
    "auth(bob,sasl:plain): Debug: Auth request finished",
    "auth: Debug: auth(bob): Auth request finished",
  ];
  const lines = authLines(log.join("\n"));
  expect(lines).toHaveLength(kept.length);
  expect(lines.every((line) => / (?:db-lua: x|Calling .*|from the script|Performing .*)$/.test(line))).toBe(
    true,
  );
});
