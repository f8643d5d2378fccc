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

test("an account without a policy of its own logs in", () => {
  const dovecot = new Dovecot(world);
  assert.equal(dovecot.login("alice", { script }).logout().outcome, "ended");
  assert.equal(String(dovecot.log), "");
});

test("a closed account is refused, and the log says why", () => {
  const dovecot = new Dovecot(world);
  const session = dovecot.login("bob", { script });
  assert.equal(session.outcome, "refused");
  assert.equal(session.exitCode, 75);
  assert.match(String(dovecot.log), /Warning: refused bob over imap: the account is closed/);
  assert.match(String(dovecot.log), /Error: .*the account is closed/);
});

test("a webmail account is refused over POP3 only", () => {
  const dovecot = new Dovecot(world);
  assert.equal(dovecot.login("carol", { script, service: "pop3" }).outcome, "refused");
  assert.equal(dovecot.login("carol", { script, service: "imap" }).outcome, "running");
});
