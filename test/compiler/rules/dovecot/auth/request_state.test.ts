// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../../compiler/index.ts";

/** The lines, counted from the first one after the import, of which it is said that they may hold what is another user's. */
function said(source: string): number[] {
  const { diagnostics } = compileString(
    `import { accept, type AuthHooks, type AuthRequest, reject } from "dovescript";\n${source}`,
    { dovecot: "2.4.5" },
  );
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return diagnostics
    .filter(({ code }) => code === "shared-request-state")
    .map(({ location }) => (location?.line ?? 0) - 1);
}

const hooks = (verify: string, more = "") =>
  `export default {\nauth_password_verify(request, password) {\n${verify}\n},\n${more}} satisfies AuthHooks;`;

describe("shared-request-state", () => {
  test("is said of a variable that one hook fills and another one reads", () => {
    const source = hooks(
      "last = request.user;\nreturn accept();",
      "auth_userdb_lookup() {\nreturn accept({ home: `/mail/${last}` });\n},\n",
    );
    expect(said(`let last = "";\n${source}`)).toEqual([8]);
  });

  test("is said of a field of a shared table that only some requests fill", () => {
    const source = hooks('if (request.user === "ann") fields.host = request.user;\nreturn accept(fields);');
    expect(said(`const fields: Record<string, string> = {};\n${source}`)).toEqual([5]);
  });

  test("is said of what is made of a request in functions", () => {
    const functions =
      "let found = false;\nfunction look(request: AuthRequest): void {\nif (request.user) found = request.user.length > 3;\n}\n";
    const verify = 'look(request);\nreturn found ? accept() : reject("next");';
    expect(said(functions + hooks(verify))).toEqual([8]);
  });

  test("is not said of what each request fills before it reads it", () => {
    const functions = "let user = '';\nconst home = (): string => `/mail/${user}`;\n";
    expect(said(functions + hooks("user = request.user;\nreturn accept({ userdb_home: home() });"))).toEqual(
      [],
    );
    const filling = `${functions}function keep(request: AuthRequest): void {\nuser = request.user;\n}\n`;
    expect(said(filling + hooks("keep(request);\nreturn accept({ userdb_home: home() });"))).toEqual([]);
  });

  test("is not said of callbacks that run behind the assignment", () => {
    const verify =
      'let own = "";\nuser = request.user;\n["a"].forEach(() => { own = user; });\nreturn accept({ own });';
    expect(said(`let user = "";\n${hooks(verify)}`)).toEqual([]);
  });

  test("is not said of counters, and of what has a key", () => {
    const state = "let count = 0;\nconst times = new Map<string, number>();\n";
    const verify =
      "count++;\ncount = count + 1;\ntimes.set(request.user, (times.get(request.user) ?? 0) + 1);\nreturn accept({ count });";
    expect(said(state + hooks(verify.replace("{ count }", "{ count: String(count) }")))).toEqual([]);
  });

  test("is not said of the last answer, where its user is compared", () => {
    const state = 'let user = "";\nlet home = "";\n';
    const verify =
      "if (user === request.user) return accept({ home });\nuser = request.user;\nhome = `/mail/${request.user}`;\nreturn accept({ home });";
    expect(said(state + hooks(verify))).toEqual([]);
  });

  test("is not said of what is read of a file once", () => {
    const state =
      "let users: Map<string, string> | undefined;\nfunction load(): Map<string, string> {\nreturn new Map();\n}\n";
    const verify =
      'users ??= load();\nconst home = users.get(request.user);\nreturn home === undefined ? reject("next") : accept({ home });';
    expect(said(state + hooks(verify))).toEqual([]);
  });

  test("is not said of settings of script_init", () => {
    const source = hooks(
      "return accept({ base });",
      'script_init(settings) {\nbase = settings.base ?? "/mail";\n},\n',
    );
    expect(said(`let base = "";\n${source}`)).toEqual([]);
  });
});

describe("users-not-listed", () => {
  const codes = (source: string) =>
    compileString(`import { accept, type AuthHooks } from "dovescript";\n${source}`).diagnostics.map(
      ({ code, severity }) => `${severity} ${code}`,
    );

  test("is a note where a userdb cannot list its users", () => {
    const lookup = "auth_userdb_lookup() { return accept(); }";
    expect(codes(`export default { ${lookup} } satisfies AuthHooks;`)).toEqual(["note users-not-listed"]);
    const iterate = "auth_userdb_iterate() { return []; }";
    expect(codes(`export default { ${lookup}, ${iterate} } satisfies AuthHooks;`)).toEqual([]);
    expect(codes("export default { auth_password_verify: () => accept() } satisfies AuthHooks;")).toEqual([]);
  });
});
