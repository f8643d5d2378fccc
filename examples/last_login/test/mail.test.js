// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const { outputs, diagnostics } = compile({ project: fileURLToPath(new URL("..", import.meta.url)) });
assert.deepEqual(diagnostics, []);
const script = outputs[0].lua;
const world = JSON.parse(readFileSync(new URL("../world.json", import.meta.url), "utf8"));

test("the first login is stamped at logout", () => {
  const dovecot = new Dovecot(world);
  dovecot.login("alice", { script }).logout();
  assert.match(String(dovecot.log), /last login of alice: never, now 1772352000 imap/);
  assert.equal(dovecot.users.alice?.metadata["/private/last_login"], "1772352000 imap");
});

test("the next login sees the stamp of the one before", () => {
  const dovecot = new Dovecot(world);
  dovecot.login("bob", { script }).logout();
  assert.match(String(dovecot.log), /last login of bob: 1767225600 pop3, now 1772352000 imap/);
});

test("without a metadata dictionary the log names the reason, and the session ends all the same", () => {
  const dovecot = new Dovecot({ ...world, attributes: false });
  const session = dovecot.login("alice", { script }).logout();
  assert.equal(session.exitCode, 0);
  assert.match(String(dovecot.log), /mail_user_deinit_pre\(user\) failed: .*Mailbox attributes not enabled/);
});
