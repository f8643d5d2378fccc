// @ts-check
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { compile } from "dovescript/compiler";
import { Dovecot } from "dovescript/runtime";

const project = fileURLToPath(new URL("..", import.meta.url));
const world = JSON.parse(readFileSync(new URL("../world.json", import.meta.url), "utf8"));

for (const release of ["2.3.19.1", "2.4.5"]) {
  describe(`on ${release}`, () => {
    const { outputs, diagnostics } = compile({ project, dovecot: release });
    assert.deepEqual(
      diagnostics.filter(({ severity }) => severity !== "note"),
      [],
    );
    const scripts = { "/etc/dovecot/auth.lua": outputs[0].lua };
    const dovecot = new Dovecot({ ...world, dovecot: release }, { scripts });

    /** @param {string} user @param {string} password */
    const login = (user, password) => {
      const { exitCode, lines } = dovecot.authenticate(user, { password });
      return { exitCode, log: lines.map(({ text }) => text).join("\n") };
    };

    test("the right password lets its user in", () => {
      assert.equal(login("ann@example.org", "secret").exitCode, 0);
    });

    test("a wrong password and an unknown user do not", () => {
      assert.match(login("ann@example.org", "guess").log, /Password mismatch/);
      assert.equal(login("nobody@example.org", "secret").exitCode, 77);
    });

    test("when the API fails the client is told to try later, and the log says why", () => {
      assert.match(login("broken@example.org", "secret").log, /login service: 500 Internal Server Error/);
      assert.match(login("slow@example.org", "secret").log, /login service: 9008 Request timed out/);
      assert.match(login("odd@example.org", "secret").log, /login service: the answer is not complete/);
    });

    test("the quota comes from the API, and mail goes on without it", () => {
      assert.match(dovecot.lookupUserdb("ann@example.org").output, /5G/);
      const fallback = dovecot.lookupUserdb("broken@example.org");
      assert.match(fallback.output, /1G/);
      assert.match(fallback.lines.map(({ text }) => text).join("\n"), /no quota of broken@example.org/);
      assert.notEqual(dovecot.lookupUserdb("nobody@example.org").exitCode, 0);
    });

    test("the password is sent as JSON, and the name in a URL is encoded", () => {
      login("ann@example.org", 'a"b');
      assert.equal(dovecot.requests.at(-1)?.body, '{"password":"a\\"b","user":"ann@example.org"}');
      dovecot.lookupUserdb("ann@example.org");
      // 2.3 writes what it can as it is.
      assert.match(dovecot.requests.at(-1)?.url ?? "", /\/users\/ann(%40|@)example\.org$/);
    });
  });
}
