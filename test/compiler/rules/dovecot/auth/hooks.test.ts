// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../../compiler/index.ts";

const IMPORTS =
  'import { accept, type AuthHooks, type AuthRequest, type MailHooks, reject } from "dovescript";\n';

const said = (source: string, dovecot = "2.4.5") =>
  compileString(IMPORTS + source, { dovecot }).diagnostics.map(
    ({ code, location }) => `${code} ${(location?.line ?? 0) - 1}`,
  );

const verify = (statements: string) =>
  `export default {\nauth_password_verify(request, password) {\n${statements}\nreturn reject("next");\n} } satisfies AuthHooks;`;

describe("foreign-member", () => {
  test("is said in each kind of script of the table that the other one has", () => {
    expect(said(verify("dovecot.i_info(String(dovecot.storage.STATUS_UNSEEN));"))).toEqual([
      "foreign-member 3",
    ]);
    expect(
      said(verify("const { storage } = dovecot; dovecot.i_info(String(storage.STATUS_UNSEEN));")),
    ).toEqual(["foreign-member 3"]);
    const mail =
      "export default { mail_user_created() { dovecot.i_info(String(dovecot.auth.PASSDB_RESULT_OK)); } } satisfies MailHooks;";
    expect(said(mail)).toEqual(["foreign-member 1"]);
  });

  test("is not said of what both have", () => {
    expect(said(verify('dovecot.event().set_name("x").log_info(dovecot.tabescape(request.user));'))).toEqual(
      [],
    );
  });
});

describe("hook-not-called", () => {
  test("is said of keys of the cache up to 2.3", () => {
    const source = 'export default { auth_passdb_get_cache_key: () => "%{user}" } satisfies AuthHooks;';
    expect(said(source, "2.3.19.1")).toEqual(["hook-not-called 1"]);
    expect(said(source, "2.4.0")).toEqual([]);
  });
});

describe("shared-cache-key", () => {
  test.each([
    ["", true],
    ["static", true],
    ["%{nosuch}", true],
    ["%{}", true],
    ["%u", true],
    ["%{username}", true],
    ["%{password_verify}", true],
    ["%{user}", false],
    ["%{ user | domain }", false],
    ["%{user}%{protocol}", false],
    ["%{passdb:uid}", false],
  ])("is said of the key %j: %s", (key, isShared) => {
    const source = `export default { auth_userdb_get_cache_key: () => ${JSON.stringify(key)} } satisfies AuthHooks;`;
    expect(said(source)).toEqual(isShared ? ["shared-cache-key 1"] : []);
  });

  test("is not said of a key that is made while the script runs", () => {
    const source =
      'const fields = ["user"];\nexport default { auth_userdb_get_cache_key: () => fields.map((name) => `%{${name}}`).join() } satisfies AuthHooks;';
    expect(said(source)).toEqual([]);
  });
});

describe("password-in-log", () => {
  test.each([
    "dovecot.i_info(password);",
    "request.log_warning(`${request.user}: ${password}`);",
    "const text = password.trim(); dovecot.event().log_error(text);",
    'dovecot.event().add_str("given", password).log_info("x");',
    'return reject("internal_failure", `no ${password}`);',
    'request.log_debug(request.password ?? "none");',
    'const { password: given } = request; request.log_debug(given ?? "none");',
  ])("is said of %s", (statement) => {
    expect(said(verify(statement))).toEqual(["password-in-log 3"]);
  });

  test("is said of a function that logs its parameter", () => {
    const log = "const log = (text: string) => dovecot.i_info(text);\n";
    expect(said(log + verify("log(`given: ${password}`);"))).toEqual(["password-in-log 1"]);
  });

  test.each([
    "request.log_info(`${request.user}: ${password.length}`);",
    'if (request.password_verify("{PLAIN}x", password) > 0) request.log_info("match");',
    'if (password === "") request.log_info(request.user);',
    "return accept({ pass: password });",
  ])("is not said of %s", (statement) => {
    expect(said(verify(statement))).toEqual([]);
  });
});

describe("always-false", () => {
  test("is said of the fields that workers do not know", () => {
    expect(said(verify("if (request.passdbs_seen_user_unknown) return accept();"))).toEqual([
      "always-false 3",
    ]);
    expect(
      said(
        verify(
          "const { userdbs_seen_internal_failure } = request; if (userdbs_seen_internal_failure) return accept();",
        ),
      ),
    ).toEqual(["always-false 3"]);
    expect(said(verify("if (request.skip_password_check) return accept();"))).toEqual([]);
  });
});

describe("auth-request-kept", () => {
  const before = `let last: unknown;
const events: DovecotEvent[] = [];
const keep = (event: DovecotEvent) => events.push(event);
`;
  const saidBehind = (statements: string) =>
    said(`import type { DovecotEvent } from "dovescript";\n${before}${verify(statements)}`);

  test.each([
    "last = request;",
    "last = request.passdb;",
    "const { userdb } = request; last = userdb;",
    "events.push(request.event());",
    "keep(request.event());",
    "const fields = { all: request.passdb }; last = fields;",
  ])("is said of %s", (statement) => {
    expect(saidBehind(statement)).toEqual(["auth-request-kept 7"]);
  });

  test.each([
    'request.event().set_name("x").log_info(request.passdb.user ?? "none");',
    "last = request.passdb.user;",
    "const { passdb } = request; if (passdb.user === undefined) return accept();",
    'events.push(dovecot.event().set_name("x"));',
  ])("is not said of %s", (statement) => {
    expect(saidBehind(statement)).toEqual([]);
  });
});
