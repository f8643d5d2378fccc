import { describe, expect, test } from "vitest";
import { runHttp } from "../run_http.ts";

const refusal = (given: string, release?: string) =>
  runHttp(`print(select(2, pcall(dovecot.http.client, ${given})))`, release === undefined ? {} : { release })
    .printed[0];

const HARDCODED =
  "Invalid HTTP client setting: http_client settings: Failed to parse configuration: Failed to override configuration from hardcoded: Invalid http_client_";

describe("dovecot.http.client", () => {
  test("dovecot.http.client takes one table", () => {
    expect(refusal("{}, {}")).toBe("expected 1 arguments, got 2");
    expect(refusal("5")).toBe("bad argument #1 to '?' (table expected, got number)");
  });

  test("dovecot.http.client is a table that shows its function", () => {
    const { printed } = runHttp(
      'local c = dovecot.http.client({}) print(type(c.request), getmetatable(c), c.nosuch, (tostring(c):gsub("0x.*", "")))',
    );
    expect(printed).toEqual(["function\tnil\tnil\ttable:"]);
  });

  test("dovecot.http.client of 2.4 refuses names that it does not know", () => {
    expect(refusal("{ max_attempts = 3 }")).toBe(
      "Invalid HTTP client setting: max_attempts is unknown setting",
    );
  });

  test.each([
    [
      "{ request_timeout = 5 }",
      "request_timeout=5: Time interval '5' is missing units (add e.g. 's' for seconds)",
    ],
    ["{ request_timeout = '5x' }", "request_timeout=5x: Invalid time interval: 5x"],
    [
      "{ request_timeout = '99999999 s' }",
      "request_timeout=99999999 s: Time interval is too large: 99999999 s",
    ],
    ["{ request_max_attempts = '5s' }", "request_max_attempts=5s: Invalid number 5s: Not a valid number"],
    ["{ request_max_attempts = -1 }", "request_max_attempts=-1: Invalid number -1: Number too small"],
    ["{ response_hdr_max_size = '5x' }", "response_hdr_max_size=5x: Invalid size: 5x"],
    ["{ auto_retry = 'true' }", "auto_retry=true: Invalid boolean value: true (use yes or no)"],
    [
      "{ max_auto_retry_delay = '1500 ms' }",
      "max_auto_retry_delay=1500 ms: Milliseconds not supported for this setting: 1500 ms",
    ],
  ])("dovecot.http.client of 2.4 refuses the value in %s", (given, problem) => {
    expect(refusal(given)).toBe(HARDCODED + problem);
  });

  test.each([
    ["{ request_max_attempts = 0 }", "request_max_attempts must not be 0"],
    ["{ request_timeout = '0' }", "http_client_request_timeout_msecs must not be 0"],
    ["{ proxy_url = 'x' }", "Invalid http_client_proxy_url: Relative HTTP URL not allowed"],
    [
      "{ proxy_url = 'http://u:p@x/' }",
      "Invalid http_client_proxy_url: HTTP URL does not allow `userinfo@' part",
    ],
  ])("dovecot.http.client of 2.4 refuses settings that do not go together: %s", (given, problem) => {
    expect(refusal(given)).toBe(
      `Invalid HTTP client setting: http_client settings: Invalid settings: ${problem}`,
    );
  });

  test.each(["{ auto_retry = true }", "{ request_timeout = {} }", "{ [true] = 'x' }"])(
    "dovecot.http.client of 2.4 dies of %s",
    (given) => {
      const { session } = runHttp(`pcall(dovecot.http.client, ${given})`);
      expect(session.exitCode).toBe(139);
      expect(session.explanation).toContain("releases from 2.4.0 die");
    },
  );

  test.each(["5s", "250 ms", "1 min", "infinite", "2 hours"])(
    "dovecot.http.client of 2.4 takes the time %s",
    (time) => {
      expect(refusal(`{ request_timeout = "${time}" }`)).toMatch(/^table: /);
    },
  );

  test.each([
    ["{ user_agent = 5 }", "user_agent: string expected"],
    ["{ max_attempts = '5' }", "max_attempts: non-negative number expected"],
    ["{ max_attempts = -1 }", "max_attempts: non-negative number expected"],
    ["{ no_auto_retry = 1 }", "no_auto_retry: boolean expected"],
    ["{ proxy_url = 'x' }", "proxy_url is invalid: Relative HTTP URL not allowed"],
  ])("dovecot.http.client of 2.3 refuses the value in %s", (given, problem) => {
    expect(refusal(given, "2.3.19.1")).toBe(`Invalid HTTP client setting: ${problem}`);
  });

  test("dovecot.http.client of 2.3 ignores names that it does not know, and asks metatables for the others", () => {
    expect(refusal("{ request_timeout = 5, 'x', nosuch = true }", "2.3.19.1")).toMatch(/^table: /);
    expect(refusal("setmetatable({}, { __index = { max_attempts = 'x' } })", "2.3.19.1")).toMatch(
      /max_attempts: non-negative/,
    );
  });

  test("dovecot.http.client of 2.3 dies of event_parent", () => {
    const { session } = runHttp("dovecot.http.client({ event_parent = dovecot.event() })", {
      release: "2.3.19.1",
    });
    expect(session.exitCode).toBe(139);
  });

  test("dovecot.http.client is not there in 2.3.13", () => {
    const { lines } = runHttp("dovecot.http.client({})", { release: "2.3.13" });
    expect(lines[0]).toContain("attempt to index a nil value (field 'http')");
  });
});
