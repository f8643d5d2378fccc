import { describe, expect, test } from "vitest";
import { headLines, runHttp } from "../run_http.ts";

const REQUEST =
  "local c = dovecot.http.client({}) local r = c:request({ url = SITE .. '/x', method = 'POST' }) ";
const routes = [{ url: "http://127.0.0.1:8080/*", answer: { body: "hello" } }];

const sent = (body: string, release = "2.4.5") => {
  const { requests } = runHttp(`${REQUEST}${body} r:submit()`, { release, routes });
  return headLines(requests[0]?.text ?? "").slice(1);
};
const refusal = (call: string, release = "2.4.5") =>
  runHttp(`${REQUEST}print(select(2, pcall(function() ${call} end)))`, { release, routes }).printed[0];
const death = (call: string, release = "2.4.5") => {
  const { session, lines } = runHttp(`${REQUEST}${call}`, { release, routes });
  return { exitCode: session.exitCode, line: lines.at(-1) ?? "" };
};

describe("http_request:add_header", () => {
  test("http_request:add_header puts headers behind those of the server, in order", () => {
    expect(sent('r:add_header("B", "1") r:add_header("a", 5) r:add_header("b", "2\\0x")')).toEqual([
      "Host: 127.0.0.1:8080",
      "Date",
      "Content-Length: 0",
      "Connection: Keep-Alive",
      "B: 2",
      "a: 5",
    ]);
  });

  test("http_request:add_header takes the place of a header of the server", () => {
    expect(
      sent('r:add_header("user-agent", "x") r:add_header("host", "y") r:add_header("Date", "z")'),
    ).toEqual(["Content-Length: 0", "Connection: Keep-Alive", "user-agent: x", "host: y", "Date"]);
  });

  test("http_request:add_header wants a name and a value", () => {
    expect(refusal('r:add_header("a")')).toBe("expected 3 arguments, got 2");
    expect(refusal('r.add_header(5, "a", "b")')).toBe(
      "Bad argument #1, expected struct http_client_request got number",
    );
    expect(refusal('r:add_header("a", nil)')).toMatch(
      /bad argument #2 to 'add_header' \(string expected, got nil\)$/,
    );
  });

  test.each([
    ['r:add_header("a", "b\\rc")', 'strpbrk(value, "\\r\\n") == NULL'],
    ['r:add_header("a:", "b")', 'strpbrk(key, ":\\r\\n") == NULL'],
    ['r:add_header("proxy-authorization", "b")', 'strcasecmp(key, "Proxy-Authorization") != 0'],
    ['r:submit() r:add_header("a", "b")', "req->state == HTTP_REQUEST_STATE_NEW"],
  ])("http_request:add_header dies of %s", (call, assertion) => {
    const { exitCode, line } = death(call);
    expect(exitCode).toBe(134);
    expect(line).toContain(`(http_client_request_add_header_full): assertion failed: (${assertion}`);
  });

  test("http_request:add_header dies of a table that is no request", () => {
    expect(death('r.add_header({}, "a", "b")').exitCode).toBe(139);
  });
});

describe("http_request:remove_header", () => {
  test("http_request:remove_header removes what was added, and no header of the server", () => {
    expect(
      sent('r:add_header("X", "1") r:remove_header("x") r:remove_header("Date") r:remove_header("y")'),
    ).toEqual(["Host: 127.0.0.1:8080", "Date", "Content-Length: 0", "Connection: Keep-Alive"]);
  });

  test("http_request:remove_header does not bring back a header of the server", () => {
    expect(sent('r:add_header("Date", "1") r:remove_header("Date")')).not.toContain("Date");
  });

  test("http_request:remove_header dies after submit", () => {
    expect(death('r:submit() r:remove_header("a")').line).toContain("(http_client_request_remove_header)");
  });
});

describe("http_request:set_payload", () => {
  test("http_request:set_payload sends the bytes up to a NUL", () => {
    const { requests } = runHttp(`${REQUEST} r:set_payload("é\\0x") r:submit()`, { routes });
    expect(requests[0]?.body).toBe("é");
    expect(headLines(requests[0]?.text ?? "")).toContain("Content-Length: 2");
  });

  test("http_request:set_payload of 2.3 asks the server first, once it knows that it agrees", () => {
    const { requests, printed } = runHttp(`${REQUEST} r:set_payload("x") show(r:submit())`, {
      release: "2.3.19.1",
      routes,
    });
    expect(headLines(requests[0]?.text ?? "")).toContain("Expect: 100-continue");
    expect(printed).toEqual(["200\tOK\thello"]);
  });

  test("http_request:set_payload of 2.4 asks the server if it is told to", () => {
    expect(sent('r:set_payload("x", true)')).toContain("Expect: 100-continue");
    expect(sent('r:set_payload("x")')).not.toContain("Expect: 100-continue");
  });

  test("http_request:set_payload counts its arguments", () => {
    expect(refusal("r:set_payload()")).toBe("expected 2 to 3 arguments, got 1");
    expect(refusal('r:set_payload("x", true)', "2.3.19.1")).toBe("expected 2 arguments, got 3");
  });

  test("http_request:set_payload dies the second time, and after submit", () => {
    expect(death('r:set_payload("a") r:set_payload("b")').line).toContain(
      "(http_client_request_set_payload_real): assertion failed: (req->payload_input == NULL)",
    );
    expect(death('r:submit() r:set_payload("b")', "2.3.19.1").line).toContain(
      "(http_client_request_set_payload): assertion failed: (req->state == HTTP_REQUEST_STATE_NEW)",
    );
  });
});

describe("http_request:submit", () => {
  test("http_request:submit returns the answer", () => {
    expect(runHttp(`${REQUEST} show(r:submit())`, { routes }).printed).toEqual(["200\tOK\thello"]);
  });

  test("http_request:submit takes no argument, and dies the second time", () => {
    expect(refusal("r:submit(1)")).toBe("expected 1 arguments, got 2");
    expect(death("r:submit() r:submit()").exitCode).toBe(139);
  });
});

describe("http_request:get_event", () => {
  test("http_request:get_event has the request in its prefix", () => {
    const { lines } = runHttp(`${REQUEST} r:get_event():log_info("x")`);
    expect(lines).toEqual(["info: http-client[1]: request [Req1: POST http://127.0.0.1:8080/x]: x"]);
  });

  test("http_request:get_event dies after submit", () => {
    expect(death("r:submit() r:get_event()").exitCode).toBe(139);
  });
});

describe("http_request:set_event", () => {
  test("http_request:set_event has the request log below another event", () => {
    const { lines } = runHttp(
      `${REQUEST} r:set_event(dovecot.event():append_log_prefix("P: ")) r:get_event():log_info("x")`,
    );
    expect(lines).toEqual(["info: P: request [Req1: POST http://127.0.0.1:8080/x]: x"]);
  });

  test("http_request:set_event is not there before 2.4.3", () => {
    expect(refusal("r:set_event(dovecot.event())", "2.4.1")).toMatch(/attempt to call a nil value/);
  });
});

describe("agreement to payloads", () => {
  const stalled = [
    {
      url: "http://127.0.0.1:8080/*",
      answers: [{}, { failure: "stalled" as const, body: "x".repeat(900) }, {}],
    },
  ];
  const lines =
    'local c = dovecot.http.client({ max_attempts = 1 }) for i = 1, 3 do local r = c:request({ url = SITE, method = "POST" }) r:set_payload("x") r:submit() end';

  test("http_request:submit of 2.3 waits for ever behind a body that stalled, which ends the run", () => {
    expect(() =>
      runHttp(`pcall(function() ${lines} end)`, { release: "2.3.19.1", routes: stalled }),
    ).toThrowError(expect.objectContaining({ code: "endless-wait" }));
  });
});
