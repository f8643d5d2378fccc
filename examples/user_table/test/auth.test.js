// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const project = fileURLToPath(new URL("..", import.meta.url));
const world = JSON.parse(readFileSync(new URL("../world.json", import.meta.url), "utf8"));

/** @param {string} dovecot */
function serverOf(dovecot) {
  const { outputs, diagnostics } = compile({ project, dovecot });
  assert.deepEqual(diagnostics, []);
  return new Dovecot({ ...world, dovecot }, { scripts: { "/etc/dovecot/auth.lua": outputs[0]?.lua ?? "" } });
}

/** @param {string} output */
function fieldsOf(output) {
  const lines = output.split("\n").filter((line) => line.includes("\t"));
  return Object.fromEntries(lines.map((line) => line.split("\t")));
}

test("a user has a home, a quota and the namespace of a team, by the fields of 2.3", () => {
  const fields = fieldsOf(serverOf("2.3.19.1").lookupUserdb("ann").output);
  assert.equal(fields.home, "/var/vmail/ann");
  assert.equal(fields.mail, "maildir:~/Maildir");
  assert.equal(fields.quota_rule, "*:bytes=2G");
  assert.equal(fields.namespace, "team");
  assert.equal(fields["namespace/team/location"], "maildir:/var/vmail/teams/sales");
});

test("a user has the same by the fields of 2.4", () => {
  const fields = fieldsOf(serverOf("2.4.1").lookupUserdb("ann").output);
  assert.equal(fields.mail_driver, "maildir");
  assert.equal(fields.mail_path, "/var/vmail/ann/Maildir");
  assert.equal(fields.quota_storage_size, "2G");
  assert.equal(fields["namespace+"], "team");
  assert.equal(fields["namespace/team/mail_path"], "/var/vmail/teams/sales");
});

for (const dovecot of ["2.3.19.1", "2.4.1"]) {
  test(`users without a team or a quota are found, others are not: ${dovecot}`, () => {
    const server = serverOf(dovecot);
    assert.doesNotMatch(server.lookupUserdb("bob").output, /namespace/);
    assert.match(server.lookupUserdb("carol").output, /1G/);
    assert.equal(server.lookupUserdb("eve").exitCode, 67);
    assert.equal(server.iterateUsers().output, "ann\nbob\ncarol\n");
  });
}
