// @ts-check
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const { project, outputs, diagnostics } = compile({ project: fileURLToPath(new URL("..", import.meta.url)) });
assert.deepEqual(diagnostics, []);
const [output] = outputs;
assert(project && output);
const { lua: script } = output;
const server = { dovecot: project.dovecot, lua: project.lua };

test("an open account logs in, and its INBOX is counted at logout", () => {
  const dovecot = new Dovecot(server);
  const session = dovecot.login("alice", { script });
  assert.equal(session.outcome, "running");
  session.logout();
  assert.equal(session.outcome, "ended");
  assert.equal(
    String(dovecot.log),
    "imap(alice)<1><S1>: Info: policy of alice: none\nimap(alice)<1><S1>: Info: 3 of 3 unseen",
  );
  assert.equal(dovecot.events.find((event) => event.name === "inbox_report")?.fields.messages, 3);
});

test("a closed account is refused with the reason in the log", () => {
  const dovecot = new Dovecot({ ...server, users: { bob: { settings: { login_policy: "closed" } } } });
  const session = dovecot.login("bob", { script });
  assert.equal(session.outcome, "refused");
  assert.equal(session.exitCode, 75);
  assert.match(String(dovecot.log), /bob may not log in/);
});
