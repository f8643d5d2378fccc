// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { describe, expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const said = (statements: string) => {
  const source = `import { type AuthHooks, reject } from "dovescript";
export default {
  auth_password_verify(request, password) {
    ${statements}
    return reject("next");
  },
} satisfies AuthHooks;`;
  return compileString(source).diagnostics.map(({ code, message }) =>
    code === "unchecked-command" ? /'(.*)'/.exec(message)?.[1] : `${code}: ${message}`,
  );
};

describe("unchecked-command", () => {
  test.each([
    ["user", "os.execute(`touch ${request.user}`);"],
    ["remote_ip", 'io.popen(`block ${request.remote_ip ?? ""}`);'],
    ["password", "const [file] = io.popen(`check ${password}`); file?.close();"],
    ["user", "const { user } = request; const command = `touch ${user.toLowerCase()}`; os.execute(command);"],
    ["var_expand", 'os.execute(request.var_expand("touch %{user}"));'],
    ["userdb_home", 'os.execute(`ls ${request.passdb.userdb_home ?? "/"}`);'],
    ["user", "const run = (command: string) => os.execute(command); run(`touch ${request.user}`);"],
  ])("is said of %s in: %s", (source, statements) => {
    expect(said(statements)).toEqual([source]);
  });

  test.each([
    'os.execute("doveadm reload");',
    'const { user } = request; if (!/^[a-z]+$/.test(user)) return reject("next"); os.execute(`touch ${user}`);',
    "os.execute(`sleep ${password.length}`);",
  ])("is not said of %s", (statements) => {
    expect(said(statements)).toEqual([]);
  });
});
