import { describe, expect, test } from "vitest";
import type { HttpRoute } from "../../../../runtime/index.ts";
import { runHttp } from "../../run_http.ts";

const CLIENT = "local c = dovecot.http.client({}) ";
const route = (answer: HttpRoute["answer"], rest: Partial<HttpRoute> = {}): HttpRoute[] => [
  { url: "http://127.0.0.1:8080/*", ...(answer && { answer }), ...rest },
];
const printed = (body: string, routes: readonly HttpRoute[]) => runHttp(CLIENT + body, { routes }).printed;

describe("a world without routes", () => {
  test("refuses every connection, and remembers what nobody answered", () => {
    const { printed, dovecot } = runHttp(`${CLIENT}send(c, "/x")`);
    expect(printed).toEqual(["9003\tconnect(127.0.0.1:8080) failed: Connection refused"]);
    expect(dovecot.unanswered).toEqual([{ method: "GET", url: "http://127.0.0.1:8080/x" }]);
  });
});

describe("routes", () => {
  test("are chosen by method, URL, headers and body, the first that fits", () => {
    const routes: HttpRoute[] = [
      { method: "POST", url: "http://127.0.0.1:8080/*", body: "*secret*", answer: { body: "body" } },
      { url: "http://127.0.0.1:8080/a?x=1", answer: { body: "query" } },
      { url: "http://127.0.0.1:8080/a", headers: { authorization: "Bearer *" }, answer: { body: "header" } },
      { url: "http://127.0.0.1:8080/a", answer: { body: "path" } },
    ];
    expect(
      printed(
        `send(c, "/a") send(c, "/a?x=1") send(c, "/a?x=2") send(c, "/b")
         local r = c:request({ url = SITE .. "/a" }) r:add_header("Authorization", "Bearer 1") show(r:submit())
         r = c:request({ url = SITE .. "/a", method = "POST" }) r:set_payload("a secret") show(r:submit())`,
        routes,
      ).map((line) => line.split("\t").at(-1)),
    ).toEqual(["path", "query", "path", "Not Found", "header", "body"]);
  });

  test("answer one after the other, and so often as they say", () => {
    const routes: HttpRoute[] = [
      { url: "http://127.0.0.1:8080/*", times: 1, answer: { body: "once" } },
      { url: "http://127.0.0.1:8080/*", answers: [{ body: "first" }, { body: "then" }] },
    ];
    expect(printed('for i = 1, 4 do send(c, "/") end', routes).map((line) => line.split("\t")[2])).toEqual([
      "once",
      "first",
      "then",
      "then",
    ]);
  });

  test("send JSON with its type, and the usual words behind a status", () => {
    expect(
      printed('print(send(c, "/"):header("content-type"))', route({ status: 401, json: { a: [1] } })),
    ).toEqual(['401\tUnauthorized\t{"a":[1]}', "application/json"]);
  });
});

describe("failures", () => {
  test.each([
    ["refused", "9003\tconnect(127.0.0.1:8080) failed: Connection refused\t"],
    [
      "closed",
      "9005\tConnection lost: read((conn:127.0.0.1:8080,id=1)) failed: EOF (Request queued 0.000 secs ago",
    ],
    ["timeout", "9008\tRequest timed out (Request queued 60.000 secs ago, 1 send attempts in 60.000 secs"],
    ["cut-off", "200\tOK\the"],
    ["stalled", "200\tOK\the"],
  ] as const)("%s is what the server makes of it", (failure, start) => {
    const [line] = printed('send(c, "/")', route({ failure, body: "hello" }));
    expect(`${line}\t`).toContain(start);
  });

  test("dns and tls name the host", () => {
    const send = 'show(c:request({ url = "https://api.example.org/" }):submit())';
    const of = (failure: "dns" | "tls") =>
      runHttp(CLIENT + send, { routes: [{ url: "https://api.example.org/", answer: { failure } }] }).printed;
    expect(of("dns")).toEqual(["9002\tFailed to lookup host api.example.org: Name or service not known"]);
    expect(of("tls")[0]).toContain("SSL handshaking with 192.0.2.1:443 failed");
  });

  test("of a body are logged as errors", () => {
    const { lines } = runHttp(`${CLIENT}send(c, "/")`, {
      routes: route({ failure: "cut-off", body: "hello" }),
    });
    expect(lines).toEqual([
      "error: ERROR: REQUEST PAYLOAD READ ERROR: Disconnected while reading message payload at offset 2 (wanted 5): Connection closed (opened 0 secs ago)",
    ]);
  });

  test("leave a stalled connection to the next request, which waits in vain", () => {
    const routes: HttpRoute[] = [
      { url: "http://127.0.0.1:8080/*", answers: [{ failure: "stalled", body: "x".repeat(1000) }, {}, {}] },
    ];
    const { printed } = runHttp(`${CLIENT}for i = 1, 3 do print(send(c, "/"):status()) end`, { routes });
    expect(printed.filter((line) => /^\d+$/.test(line))).toEqual(["200", "9008", "200"]);
  });
});

describe("time", () => {
  test("passes while a request waits", () => {
    const body = `${CLIENT}local t = dovecot.microseconds() send(c, "/") print((dovecot.microseconds() - t) // 1000)`;
    expect(runHttp(body, { routes: route({ delay: 1500 }) }).printed.at(-1)).toBe("1500");
  });

  test("ends a wait after request_timeout, and repeats as often as request_max_attempts says", () => {
    const client = 'local c = dovecot.http.client({ request_timeout = "200ms", request_max_attempts = 3 }) ';
    const { printed, requests } = runHttp(`${client}send(c, "/")`, { routes: route({ delay: 500 }) });
    expect(printed[0]).toMatch(
      /^9008\tRequest timed out \(Request queued 0\.600 secs ago, 2 times retried, 3 send/,
    );
    expect(requests.map(({ attempt }) => attempt)).toEqual([1, 2, 3]);
  });

  test("is counted in the reason of an answer after a failure", () => {
    const client = "local c = dovecot.http.client({ request_max_attempts = 2 }) ";
    const routes: HttpRoute[] = [{ url: "http://127.0.0.1:8080/*", answers: [{ failure: "closed" }, {}] }];
    expect(runHttp(`${client}send(c, "/")`, { routes }).printed).toEqual([
      "200\tOK (1 retries in 0.100 secs)",
    ]);
  });
});

describe("redirects", () => {
  const routes: HttpRoute[] = [
    {
      url: "http://127.0.0.1:8080/a",
      answer: { status: 303, headers: { Location: "http://127.0.0.1:8080/b" } },
    },
    { url: "http://127.0.0.1:8080/r", answer: { status: 302, headers: { Location: "/b" } } },
    { url: "http://127.0.0.1:8080/b", answer: { body: "there" } },
  ];
  const follow = "local c = dovecot.http.client({ request_max_redirects = 1 }) ";

  test("are refused by default", () => {
    expect(printed('send(c, "/a") send(c, "/r")', routes)).toEqual([
      "9004\tRedirect refused",
      "9004\tInvalid redirect location: Relative HTTP URL not allowed",
    ]);
  });

  test("ask for the whole URL, after 303 with GET and without the payload", () => {
    const { requests, printed } = runHttp(
      `${follow}local r = c:request({ url = SITE .. "/a", method = "POST" }) r:set_payload("x") show(r:submit())`,
      { routes },
    );
    expect(printed).toEqual(["200\tOK\tthere"]);
    expect(requests[1]).toMatchObject({ method: "GET", body: "", attempt: 1, connection: 1 });
    expect(requests[1]?.text).toMatch(/^GET http:\/\/127\.0\.0\.1:8080\/b HTTP\/1\.1\r\n/);
  });
});

describe("requests", () => {
  test("are recorded as the server sends them, with their connections", () => {
    const { requests } = runHttp(
      `${CLIENT}send(c, "/a") send(c, "/b", "PUT") dovecot.http.client({}):request({ url = SITE .. "/c" }):submit()`,
      { routes: route({}) },
    );
    expect(requests.map(({ method, url, connection }) => [method, url, connection])).toEqual([
      ["GET", "http://127.0.0.1:8080/a", 1],
      ["PUT", "http://127.0.0.1:8080/b", 1],
      ["GET", "http://127.0.0.1:8080/c", 2],
    ]);
  });

  test("are answered by a function, in the place of routes", () => {
    const { printed } = runHttp(`${CLIENT}send(c, "/a") send(c, "/b")`, {
      routes: route({ body: "route" }),
      options: { answer: ({ url }) => (url.endsWith("/a") ? { body: "function" } : undefined) },
    });
    expect(printed).toEqual(["200\tOK\tfunction", "200\tOK\troute"]);
  });
});
