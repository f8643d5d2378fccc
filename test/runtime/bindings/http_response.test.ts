import { describe, expect, test } from "vitest";
import { runHttp } from "../run_http.ts";

const routes = [
  {
    url: "http://127.0.0.1:8080/*",
    answer: { status: 404, headers: { "X-A": "b", "x-a": "c" }, body: "\0é" },
  },
];
const printed = (body: string) =>
  runHttp(`local a = dovecot.http.client({}):request({ url = SITE .. "/" }):submit() ${body}`, { routes })
    .printed;

describe("http_response", () => {
  test("http_response:status is an integer", () => {
    expect(printed("print(a:status(), math.type(a:status()), pcall(a.status))")).toEqual([
      "404\tinteger\tfalse\texpected 1 arguments, got 0",
    ]);
  });

  test("http_response:reason is the text behind the status", () => {
    expect(printed("print(a:reason(), pcall(a.reason, 5))")).toEqual([
      "Not Found\tfalse\tBad argument #1, expected struct dlua_http_response got number",
    ]);
  });

  test("http_response:payload has all bytes", () => {
    expect(printed("print(#a:payload(), a:payload():byte(1, -1))")).toEqual(["3\t0\t195\t169"]);
  });

  test("http_response:header is the first of a name in any case, or empty", () => {
    expect(printed('print(a:header("X-a"), a:header("y") == "", a:header(5) == "")')).toEqual([
      "b\ttrue\ttrue",
    ]);
    expect(printed("print(pcall(a.header, a))")).toEqual(["false\texpected 2 arguments, got 1"]);
  });
});
