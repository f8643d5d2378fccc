// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { codesOf } from "../../compile.ts";
import { resultsInLua } from "./results_in_lua.ts";

const OLD = ["2.3.13", "2.3.19.1", "2.4.0"];
const NEW = ["2.4.1", "2.4.5"];

const verify = (body: string) =>
  `export default { auth_password_verify(request: AuthRequest, password: string) { ${body} } } satisfies AuthHooks;`;
const lookup = (body: string) =>
  `export default { auth_userdb_lookup(request) { ${body} } } satisfies AuthHooks;`;

/** Compares what a hook gives up to 2.4.0, and from 2.4.1 on. */
function expectResults(source: string, old: readonly string[], since241: readonly string[] = old): void {
  for (const release of OLD) expect(resultsInLua(source, release), release).toEqual(old);
  for (const release of NEW) expect(resultsInLua(source, release), release).toEqual(since241);
}

describe("accept", () => {
  test("gives OK and its fields", () => {
    expectResults(verify("return accept({ user: request.user, nodelay: true, port: 143 });"), [
      "auth_password_verify 1, {nodelay=true port=143 user=ann}",
    ]);
  });

  test("gives OK and what each release takes for no fields", () => {
    expectResults(
      verify("return accept();"),
      ["auth_password_verify 1, {}"],
      ["auth_password_verify 1, nil"],
    );
  });

  test("leaves out fields that are undefined", () => {
    expectResults(lookup("return accept({ home: `/var/vmail/${request.user}`, chroot: undefined });"), [
      "auth_userdb_lookup 1, {home=/var/vmail/ann}",
    ]);
  });
});

describe("reject", () => {
  test.each([
    ["password_mismatch", 0],
    ["scheme_not_available", -2],
    ["user_unknown", -3],
    ["user_disabled", -4],
    ["pass_expired", -5],
    ["next", -6],
    ["internal_failure", -1],
  ])("%s gives its number, and an empty text up to 2.4.0", (word, code) => {
    expectResults(
      verify(`return reject("${word}");`),
      [`auth_password_verify ${code}, ""`],
      [`auth_password_verify ${code}, nil`],
    );
  });

  test("gives a userdb its own numbers", () => {
    expectResults(
      lookup('return reject("user_unknown");'),
      ['auth_userdb_lookup -2, ""'],
      ["auth_userdb_lookup -2, nil"],
    );
  });

  test("logs a reason, which up to 2.4.0 could set fields", () => {
    expectResults(
      verify('return reject("next", "user x uid=0");'),
      ["info user x uid=0", 'auth_password_verify -6, ""'],
      ["info user x uid=0", "auth_password_verify -6, nil"],
    );
  });

  test("gives the server the reason of an internal failure", () => {
    expectResults(verify('return reject("internal_failure", `no ${password}`);'), [
      'auth_password_verify -1, "no secret"',
    ]);
  });

  test("takes a result from a table", () => {
    expectResults(
      `const results: Record<string, PassdbReason> = { ann: "user_disabled" };\n${verify('return reject(results[request.user] ?? "next");')}`,
      ['auth_password_verify -4, ""'],
      ["auth_password_verify -4, nil"],
    );
  });
});

describe("results of functions", () => {
  test("are those of the hook that returns them", () => {
    const source = `
      function gone(request: AuthRequest) { return reject("user_unknown", "gone"); }
      const found = (home: string) => accept({ home });
      ${lookup('return request.user === "bob" ? found("/var/vmail/bob") : gone(request);')}`;
    expectResults(
      source,
      ["info gone", 'auth_userdb_lookup -2, ""'],
      ["info gone", "auth_userdb_lookup -2, nil"],
    );
  });

  test("are those of the declared type, also in callbacks", () => {
    const source = `
      function guarded(request: AuthRequest, run: () => UserdbResult): UserdbResult {
        try { return run(); } catch (problem) { return reject("internal_failure", String(problem)); }
        finally { request.log_debug("done"); }
      }
      export default {
        auth_userdb_lookup: (request) => guarded(request, () => reject("user_unknown")),
        auth_password_verify: () => reject("user_unknown"),
      } satisfies AuthHooks;`;
    expectResults(
      source,
      ['auth_password_verify -3, ""', "debug done", 'auth_userdb_lookup -2, ""'],
      ["auth_password_verify -3, nil", "debug done", "auth_userdb_lookup -2, nil"],
    );
  });

  test("leave try and loops with both values", () => {
    const source = verify(`
      try {
        for (const name of ["bob", "ann"]) if (name === request.user) return accept({ user: name });
      } catch { return reject("internal_failure", "failed"); }
      return reject("next");`);
    expectResults(source, ["auth_password_verify 1, {user=ann}"]);
  });

  test("are refused where hooks of both kinds return them", () => {
    const source = `import { accept, type AuthHooks } from "dovescript";
      const all = () => accept({ nopassword: true });
      export default { auth_passdb_lookup: () => all(), auth_userdb_lookup: () => all() } satisfies AuthHooks;`;
    expect(codesOf(source)).toEqual(["result-of-unknown-kind"]);
  });

  test("are refused in a variable", () => {
    const source = `import { accept, type AuthHooks } from "dovescript";
      export default { auth_userdb_lookup() { const all = accept(); return all; } } satisfies AuthHooks;`;
    expect(codesOf(source)).toEqual(["refusal-not-returned"]);
  });
});

describe("hooks that are references", () => {
  test("give both values", () => {
    const source = `
      function checked(check: (request: AuthRequest) => UserdbResult) {
        return (request: AuthRequest): UserdbResult => request.user === "" ? reject("user_unknown") : check(request);
      }
      export default { auth_userdb_lookup: checked(() => accept({ uid: 5000 })) } satisfies AuthHooks;`;
    expectResults(source, ["auth_userdb_lookup 1, {uid=5000}"]);
  });

  test("give the names of users as they are", () => {
    expectResults('export const auth_userdb_iterate = () => ["ann", "bob"];', [
      "auth_userdb_iterate {1=ann 2=bob}",
    ]);
  });
});

test("password_verify gives one value, where Lua has two", () => {
  const source = `
    const check = (request: AuthRequest, password: string) => request.password_verify("{PLAIN}secret", password);
    const first = (requests: AuthRequest[], password: string) => [requests[0]?.password_verify("{PLAIN}secret", password)].length;
    const shown = (match: number, reason = "no reason") => \`\${match} \${reason}\`;
    ${verify(`
      const all = [request.password_verify("{PLAIN}secret", password)];
      const texts = [shown(request.password_verify("{PLAIN}x", password)), shown(check(request, password)), String(all.length), String(first([request], password))];
      return accept({ texts: texts.join(", ") });`)}`;
  expectResults(source, ["auth_password_verify 1, {texts=0 no reason, 1 no reason, 1, 1}"]);
});
