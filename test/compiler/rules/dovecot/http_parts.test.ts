// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the texts are programs
import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

/** The codes about a look-up in an auth script. */
function codesOf(statements: string): string[] {
  const source = `import { accept, type AuthHooks, reject } from "dovescript";
import { httpClient } from "dovescript/http";
import { stringify } from "dovescript/json";
const client = httpClient({});
const BASE = "https://api.example.org";
function urlOf(user: string): string { return \`\${BASE}/users/\${encodeURIComponent(user)}\`; }
export default {
  auth_password_verify(request, password) {
    ${statements}
    if (stringify(password) === "") return reject("next");
    return question.submit().status() === 200 ? accept() : reject("user_unknown");
  },
} satisfies AuthHooks;`;
  return compileString(source).diagnostics.flatMap(({ code, severity }) =>
    severity === "error" ? [code] : [],
  );
}

const to = (url: string) => codesOf(`const question = client.request({ url: ${url} });`);
const withHeader = (name: string, value: string) =>
  codesOf(`const question = client.request({ url: BASE }); question.add_header(${name}, ${value});`);

test.each([
  "`${BASE}/${request.user}`",
  'BASE + "?p=" + password',
  "`${BASE}/${request.user.toLowerCase()}`",
])("unencoded-url: %s", (url) => {
  expect(to(url)).toEqual(["unencoded-url"]);
});

test.each([
  "BASE",
  "urlOf(request.user)",
  "`${BASE}?user=${encodeURIComponent(request.user)}&p=${encodeURIComponent(password)}`",
  "`${BASE}/${request.session}`",
])("unencoded-url is not said of %s", (url) => {
  expect(to(url)).toEqual([]);
});

test("unchecked-header: a text of a user in the value or the name of a header", () => {
  expect(withHeader('"X-User"', "request.user")).toEqual(["unchecked-header"]);
  expect(withHeader('"Authorization"', "`Bearer ${password}`")).toEqual(["unchecked-header"]);
  expect(withHeader("`X-${request.user}`", '"yes"')).toEqual(["unchecked-header"]);
  expect(withHeader('"X-User"', "encodeURIComponent(request.user)")).toEqual([]);
  expect(withHeader('"X-User"', "stringify(request.user)")).toEqual([]);
  expect(withHeader('"X-Session"', 'request.session ?? ""')).toEqual([]);
});
