// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const project = fileURLToPath(new URL("..", import.meta.url));
const world = JSON.parse(readFileSync(new URL("../world.json", import.meta.url), "utf8"));
const releases = ["2.3.19.1", "2.4.1"];

/** @param {string} dovecot */
function serverOf(dovecot) {
  const { outputs, diagnostics } = compile({ project, dovecot });
  assert.deepEqual(diagnostics, []);
  const [first = "", second = ""] = outputs.map(({ lua }) => lua);
  const files = { ...world.files, "/etc/dovecot/hash_file.lua": second };
  return new Dovecot({ ...world, files, dovecot }, { scripts: { "/etc/dovecot/app_passwords.lua": first } });
}

for (const dovecot of releases) {
  const server = serverOf(dovecot);
  /** @param {string} user @param {string} password */
  const codeOf = (user, password) => server.authenticate(user, { password }).exitCode;

  test(`the password of a device lets its user in, and the log names it: ${dovecot}`, () => {
    const { exitCode, lines } = server.authenticate("ann", { password: "phone" });
    assert.equal(exitCode, 0);
    assert.match(lines.map(({ text }) => text).join("\n"), /with the password of phone/);
  });

  test(`the second passdb decides about everybody else: ${dovecot}`, () => {
    assert.deepEqual([codeOf("ann", "main"), codeOf("bob", "bobs")], [0, 0]);
    assert.deepEqual([codeOf("ann", "wrong"), codeOf("bob", "phone"), codeOf("eve", "x")], [77, 77, 77]);
  });
}
