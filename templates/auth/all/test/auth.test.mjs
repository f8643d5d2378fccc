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
const dovecot = new Dovecot(
  { dovecot: project.dovecot, lua: project.lua, auth: { auth_verbose: true } },
  { scripts: { "/etc/dovecot/auth.lua": output.lua } },
);

test("the right password lets alice in", () => {
  assert.match(
    dovecot.authenticate("alice", { password: "secret" }).output,
    /^passdb: alice auth succeeded\n/,
  );
});

test("another password does not", () => {
  const { output, exitCode } = dovecot.authenticate("alice", { password: "Secret" });
  assert.match(output, /^passdb: alice auth failed/);
  assert.equal(exitCode, 77);
});

test("bob is let in from the server itself, and the log says why not from outside", () => {
  const local = dovecot.authenticate("bob", { password: "secret", remoteIp: "127.0.0.1" });
  assert.equal(local.exitCode, 0);
  const outside = dovecot.authenticate("bob", { password: "secret", remoteIp: "192.0.2.7" });
  assert.equal(outside.exitCode, 77);
  assert.match(outside.lines.map(({ text }) => text).join("\n"), /bob may not log in from outside/);
});

test("known users have a home, and are listed", () => {
  assert.match(dovecot.lookupUserdb("alice").output, /home\t\/var\/vmail\/alice/);
  assert.equal(dovecot.lookupUserdb("eve").exitCode, 67);
  assert.equal(dovecot.iterateUsers().output, "alice\nbob\n");
});
