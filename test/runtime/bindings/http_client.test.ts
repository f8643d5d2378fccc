import { describe, expect, test } from "vitest";
import { headLines, runHttp } from "../run_http.ts";

const refusal = (given: string, release = "2.4.5") =>
  runHttp(`local c = dovecot.http.client({}) print(select(2, pcall(c.request, ${given})))`, { release })
    .printed[0];

const urlProblem = (url: string, release?: string) => refusal(`c, { url = "${url}" }`, release);

const target = (url: string, release = "2.4.5") => {
  const { requests } = runHttp(`dovecot.http.client({}):request({ url = "${url}" }):submit()`, { release });
  return headLines(requests[0]?.text ?? "")[0];
};

describe("http_client:request", () => {
  test("http_client:request takes a client and a table with a URL", () => {
    expect(refusal("c")).toBe("expected 2 arguments, got 1");
    expect(refusal("'x', {}")).toBe("Bad argument #1, expected struct http_client got string");
    expect(refusal("c, 5")).toBe("bad argument #2 to '?' (table expected, got number)");
    expect(refusal("c, {}")).toBe("cannot create request: url not specified");
  });

  test.each([
    ["nonsense", "Relative HTTP URL not allowed"],
    ["ftp://x/", "Not an HTTP URL"],
    ["http:/x", "Absolute HTTP URL requires `//' after `http:'"],
    ["http:///x", "HTTP URL does not allow empty host identifier"],
    ["http://x:99999/", "Invalid port number"],
    ["http://x:8a/", "Invalid host port"],
    ["http://x_y/", "Invalid host identifier"],
    ["http://x/%2", "Unexpected URI boundary after '%'"],
    ["http://x/%zz", "Expecting hex digit after '%', but found 'z'"],
    ["http://x/%00", "Percent encoding is not allowed to encode NUL character"],
    ["http://x/a b", "Path component contains invalid character ' '"],
    ["http://x/é", "Path component contains invalid character <0xc3>"],
    ["http://x/?a|b", "Query component contains invalid character '|'"],
    ["http://x/#f", "URL fragment not allowed for HTTP URL in this context"],
    ["http://[::1", "Expecting ']' at end of IP-literal"],
    ["http://[x]/", "Invalid IPv6 host address 'x'"],
  ])("http_client:request refuses the URL %s", (url, problem) => {
    expect(urlProblem(url)).toBe(`Failed to parse url ${url}: ${problem}`);
  });

  test("http_client:request of 2.3 does not name the character", () => {
    expect(urlProblem("http://x/a b", "2.3.19.1")).toMatch(/Path component contains invalid character$/);
  });

  test.each([
    ["http://127.0.0.1", "GET / HTTP/1.1"],
    ["http://127.0.0.1?a=b", "GET /?a=b HTTP/1.1"],
    ["http://127.0.0.1//a/../b/./c", "GET //b/c HTTP/1.1"],
    ["http://127.0.0.1/a/..", "GET / HTTP/1.1"],
    ["http://127.0.0.1/%7ea%20b?c=%41", "GET /%7ea%20b?c=%41 HTTP/1.1"],
  ])("http_client:request sends the target of %s", (url, line) => {
    expect(target(url)).toBe(line);
  });

  test("http_client:request up to 2.4.1 decodes the path and encodes it again", () => {
    expect(target("http://127.0.0.1/%7ea%20b%2Fc?c=%41", "2.4.1")).toBe("GET /~a%20b/c?c=%41 HTTP/1.1");
  });

  test("http_client:request takes any text as a method, and a name and a password from the URL", () => {
    const { requests } = runHttp(
      'dovecot.http.client({}):request({ url = "http://a%40b:c@127.0.0.1:81/x", method = "FOO" }):submit()',
    );
    expect(headLines(requests[0]?.text ?? "")).toEqual([
      "FOO /x HTTP/1.1",
      "Host: 127.0.0.1:81",
      "Date",
      "Authorization: Basic YUBiOmM=",
      "Connection: Keep-Alive",
    ]);
  });
});

describe("clients", () => {
  test("a client that was collected ends the process when its request is submitted", () => {
    const { session } = runHttp(
      'local r = dovecot.http.client({}):request({ url = SITE }) collectgarbage() r:add_header("a", "b") r:submit()',
    );
    expect(session.exitCode).toBe(139);
    expect(session.explanation).toContain("Keep the client in a variable");
  });
});
