// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const { project, outputs, diagnostics } = compile({ project: fileURLToPath(new URL("..", import.meta.url)) });
assert.deepEqual(diagnostics, []);
const world = JSON.parse(readFileSync(new URL("../world.json", import.meta.url), "utf8"));
const dovecot = new Dovecot(
  { ...world, dovecot: project?.dovecot },
  { scripts: { "/etc/dovecot/auth.lua": outputs[0].lua } },
);

test("a password lets its user in for its services", () => {
  const imap = dovecot.authenticate("ann@example.org", { password: "phone", service: "imap" });
  assert.equal(imap.exitCode, 0);
  const submission = dovecot.authenticate("ann@example.org", { password: "printer", service: "submission" });
  assert.equal(submission.exitCode, 0);
});

test("a password for another service does not, and the log says so", () => {
  const { exitCode, lines } = dovecot.authenticate("ann@example.org", {
    password: "printer",
    service: "imap",
  });
  assert.equal(exitCode, 77);
  assert.match(lines.map(({ text }) => text).join("\n"), /this password is not for imap/);
});

test("passwords of others and unknown users do not", () => {
  assert.equal(
    dovecot.authenticate("bob@example.org", { password: "printer", service: "imap" }).exitCode,
    77,
  );
  assert.equal(dovecot.authenticate("eve@example.org", { password: "phone", service: "imap" }).exitCode, 77);
});

test("a home is made of the name, and users are listed once", () => {
  assert.match(dovecot.lookupUserdb("ann@example.org").output, /home\t\/var\/vmail\/example.org\/ann\n/);
  assert.equal(dovecot.iterateUsers().output, "ann@example.org\nbob@example.org\n");
});

test("without the file nobody gets in, and the log names it", () => {
  const empty = new Dovecot(
    { dovecot: project?.dovecot },
    { scripts: { "/etc/dovecot/auth.lua": outputs[0].lua } },
  );
  const { exitCode, lines } = empty.authenticate("ann@example.org", { password: "phone", service: "imap" });
  assert.notEqual(exitCode, 0);
  assert.match(lines.map(({ text }) => text).join("\n"), /app_passwords.*No such file or directory/);
});
