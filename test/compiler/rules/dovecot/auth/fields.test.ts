// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../../compiler/index.ts";

/** The codes that are said of a passdb hook with these statements, beside notes. */
function said(statements: string, { dovecot = "2.4.5", before = "" } = {}): string[] {
  const source = `import { accept, type AuthHooks, type PassdbCode, type PassdbResult, reject } from "dovescript";
${before}
export default {
  auth_password_verify(request, password) {
    ${statements}
  },
} satisfies AuthHooks;`;
  const { diagnostics } = compileString(source, { dovecot });
  return diagnostics.filter(({ severity }) => severity !== "note").map(({ code }) => code);
}

const OK = "dovecot.auth.PASSDB_RESULT_OK";

describe("fractional-field", () => {
  test.each([
    "return accept({ x: 1.5 });",
    "return accept({ x: 0.5 + 0.25 });",
    "return accept({ x: password.length / 2 });",
    "return accept({ x: Number(password) });",
    "const x = password.length * 1.5; return accept({ x });",
    "const fields = { x: 1.5 }; return accept(fields);",
    "const fields: Record<string, number> = {}; fields.x = 1.5; return accept(fields);",
    "const fields = { x: 1.5 }; return accept({ ...fields, y: 1 });",
    `return $multi(${OK}, { x: 1.5 });`,
    'return accept({ x: request.user === "ann" ? 1.5 : "many" });',
  ])("is said of %s", (statements) => {
    expect(said(statements)).toEqual(["fractional-field"]);
  });

  test.each([
    "return accept({ x: 1, y: -5, z: 5.0 });",
    "return accept({ x: Math.floor(password.length / 2) });",
    "return accept({ x: Math.trunc(Number(password)) });",
    "return accept({ x: password.length + 1 });",
    'return accept({ x: "1.5", y: true });',
    "const uid = 5000; return accept({ userdb_uid: uid });",
    "const sizes = { x: 1.5 }; dovecot.i_info(String(sizes.x)); return accept({ y: 1 });",
    "const settings = { ratio: 1.5, fields: { y: 1 } }; return accept(settings.fields);",
  ])("is not said of %s", (statements) => {
    expect(said(statements)).toEqual([]);
  });
});

describe("field-name", () => {
  test.each([
    'return accept({ "": "x" });',
    'return accept({ "a\\tb": "x" });',
    'return accept({ "a\\n": "x" });',
    'const fields: Record<string, string> = {}; fields[""] = "x"; return accept(fields);',
    'const name = ""; return accept({ [name]: "x" });',
    `return $multi(${OK}, { 1: "x" });`,
    `const fields: Record<number, string> = {}; return $multi(${OK}, fields);`,
  ])("is said of %s", (statements) => {
    expect(said(statements)).toEqual(["field-name"]);
  });

  test.each([
    'return accept({ "namespace/inbox/prefix": "x", "a b": "y", "5": "z" });',
    'return accept({ [request.user]: "x" });',
    'const names = { 1: "one" }; return accept({ x: names[1] });',
  ])("is not said of %s", (statements) => {
    expect(said(statements)).toEqual([]);
  });

  test("leaves lists to TypeScript, which has a hint", () => {
    const source = `import { accept, type AuthHooks } from "dovescript";
export default { auth_password_verify() { return accept(["x"]); } } satisfies AuthHooks;`;
    const [first] = compileString(source).diagnostics;
    expect(first?.message).toContain("'UnnamedField'");
    expect(first?.hint).toContain("Fields have names");
  });
});

describe("claimed-result", () => {
  test.each([
    "return 7 as PassdbCode;",
    "return $multi(7 as unknown as PassdbCode, {});",
    'return $multi((password === "" ? 1 : 0) as PassdbCode, {});',
    "return <PassdbCode>password.length;",
    "const code = 7 as PassdbCode; return $multi(code, {});",
  ])("is said of %s", (statements) => {
    expect(said(statements)).toEqual(expect.arrayContaining(["claimed-result"]));
  });

  test.each([
    `return $multi(${OK} as PassdbCode<"ok">, {});`,
    `const code = password === "" ? dovecot.auth.PASSDB_RESULT_NEXT : dovecot.auth.PASSDB_RESULT_USER_UNKNOWN; return $multi(code, "");`,
    "return accept();",
  ])("is not said of %s", (statements) => {
    expect(said(statements)).toEqual([]);
  });
});

describe("fields-in-text", () => {
  const releases = { "2.3.19.1": ["fields-in-text"], "2.4.0": ["fields-in-text"] };
  test.each(Object.entries(releases))(
    "is said of templates with texts of clients on %s",
    (dovecot, codes) => {
      const joined = "return accept(request.response_from_template(`home=/mail/${request.user}`));";
      expect(said(joined, { dovecot })).toEqual(codes);
      const named = `const { user } = request; return accept(request.response_from_template("home=" + user));`;
      expect(said(named, { dovecot })).toEqual(codes);
    },
  );

  test("is not said of templates with the server's variables", () => {
    const statements = 'return accept(request.response_from_template(BASE + "/%u"));';
    expect(said(statements, { dovecot: "2.3.19.1", before: 'const BASE: string = "home=/mail";' })).toEqual(
      [],
    );
  });
});

describe("error-ends-worker", () => {
  const all = ["2.3.10", "2.3.11.2", "2.3.13", "2.3.14", "2.3.19.1", "2.4.5"];
  const releasesOf = (statements: string, before = "") =>
    all.filter((dovecot) => said(statements, { dovecot, before }).includes("error-ends-worker"));

  test("is said of the releases whose workers die", () => {
    expect(releasesOf('throw new Error("boom");')).toEqual(["2.3.11.2", "2.3.13"]);
  });

  test("is said of functions that are called, and of files that may be missing", () => {
    const before = 'function check(): void { throw new Error("boom"); }';
    expect(releasesOf('check(); return reject("next");', before)).toEqual(["2.3.11.2", "2.3.13"]);
    const lines = 'for (const line of io.lines("/etc/users")) dovecot.i_info(line); return reject("next");';
    expect(releasesOf(lines)).toEqual(["2.3.11.2", "2.3.13"]);
  });

  test("is not said of what is caught", () => {
    const before = 'function check(): void { throw new Error("boom"); }';
    const caught = 'try { check(); } catch { return reject("internal_failure"); } return reject("next");';
    expect(releasesOf(caught, before)).toEqual([]);
  });
});
