import { expect, test } from "vitest";
import { compileString } from "../../../../compiler/index.ts";

const HELPERS = `const client = httpClient({});
let kept: HttpRequest | undefined;
let late: HttpClient | undefined;
function ask(): HttpResponse {
  const own = httpClient({});
  const request = own.request({ url: "http://a/" });
  return request.submit();
}
const askWith = (given: HttpClient): HttpResponse => given.request({ url: "http://a/" }).submit();
function make(): HttpRequest {
  const own = httpClient({});
  return own.request({ url: "http://a/" });
}
class Api {
  readonly client = httpClient({});
  send(text: string): HttpResponse {
    const request = this.client.request({ url: "http://a/" });
    request.set_payload(text);
    return request.submit();
  }
}`;

/** The codes of the errors about statements of a hook. */
function errorsIn(statements: string): string[] {
  const source = `import type { HttpClient, HttpRequest, HttpResponse, MailHooks } from "dovescript";
import { httpClient } from "dovescript/http";
${HELPERS}
export default {
  script_init() { late = httpClient({}); },
  mail_user_created() { ${statements} },
} satisfies MailHooks;`;
  const { diagnostics } = compileString(source);
  return diagnostics.flatMap(({ code, severity }) => (severity === "error" ? [code] : []));
}

const REQUEST = 'client.request({ url: "http://a/" })';

test.each([
  ["a client of the module", `const r = ${REQUEST}; r.set_payload("a"); r.submit();`],
  ["a client of the module, in one expression", `${REQUEST}.submit();`],
  [
    "a client of the hook",
    'const c = httpClient({}); const r = c.request({ url: "http://a/" }); r.submit();',
  ],
  ["a client of a function that returns the answer", "ask();"],
  ["a client that a function gets", "askWith(client);"],
  ["a client that only an argument has", "askWith(httpClient({}));"],
  ["a client of an object", 'new Api().send("x");'],
  ["a client that another hook made", 'late!.request({ url: "http://a/" }).submit();'],
  ["requests in a list", `const all = [1, 2].map(() => ${REQUEST}); for (const r of all) r.submit();`],
  [
    "a payload on one of two ways",
    `const r = ${REQUEST}; if (os.time() > 5) r.set_payload("a"); r.submit();`,
  ],
  [
    "a request in each round",
    `for (const u of ["a", "b"]) { const r = ${REQUEST}; r.add_header("u", u); r.submit(); }`,
  ],
])("requests of %s are fine", (_, statements) => {
  expect(errorsIn(statements)).toEqual([]);
});

test.each([
  ["in one expression", 'httpClient({}).request({ url: "http://a/" }).submit();'],
  ["of the server's own function", 'dovecot.http.client({}).request({ url: "http://a/" }).submit();'],
  ["of a function that returns the request", "make().submit();"],
  [
    "of a block before",
    'let r; { const c = httpClient({}); r = c.request({ url: "http://a/" }); } r.submit();',
  ],
  [
    "that was replaced",
    'let c = httpClient({}); const r = c.request({ url: "http://a/" }); c = httpClient({}); r.submit();',
  ],
  ["that the module gave up", 'const r = late!.request({ url: "http://a/" }); late = undefined; r.submit();'],
  [
    "of an earlier round",
    'const all: HttpRequest[] = []; for (const u of ["a", "b", "c"]) { const c = httpClient({}); all.push(c.request({ url: u })); } for (const r of all) r.submit();',
  ],
])("http-client-collected: a client %s", (_, statements) => {
  expect(errorsIn(statements)).toContain("http-client-collected");
});

test.each(["r.submit();", 'r.add_header("a", "b");', 'r.set_payload("a");', 'r.remove_header("a");'])(
  "http-request-submitted: %s after submit",
  (use) => {
    expect(errorsIn(`const r = ${REQUEST}; r.submit(); ${use}`)).toEqual(["http-request-submitted"]);
    expect(errorsIn(`const r = ${REQUEST}; if (os.time() > 5) r.submit(); ${use}`)).toEqual([
      "http-request-submitted",
    ]);
  },
);

test("http-payload-twice: a second payload, also on only one of two ways", () => {
  const r = `const r = ${REQUEST}; `;
  expect(errorsIn(`${r} r.set_payload("a"); r.set_payload("b"); r.submit();`)).toEqual([
    "http-payload-twice",
  ]);
  expect(errorsIn(`${r} if (os.time() > 5) r.set_payload("a"); r.set_payload("b"); r.submit();`)).toEqual([
    "http-payload-twice",
  ]);
});

test("http-request-kept: a request in a variable of the module", () => {
  expect(errorsIn(`kept = ${REQUEST};`)).toEqual(["http-request-kept"]);
});

test("return of a call is no tail call where a function sees a client", () => {
  const source = `import type { HttpClient, HttpResponse } from "dovescript";
import { httpClient } from "dovescript/http";
const client = httpClient({});
${HELPERS.slice(HELPERS.indexOf("function ask"), HELPERS.indexOf("function make"))}
function name(): string { return os.getenv("USER") ?? "nobody"; }
function again(): string { return name(); }
export function mail_user_created(): void {
  dovecot.i_info(ask().reason() + askWith(client).reason() + again());
}`;
  const { lua = "", diagnostics } = compileString(source);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(lua).toContain("return (request:submit())");
  expect(lua).toContain('return (given:request({url = "http://a/"}):submit())');
  expect(lua).toContain("return name()");
});
