import { expect, test } from "vitest";
import { compileString } from "../../../compiler/index.ts";
import { Dovecot } from "../../../runtime/index.ts";

/** The Lua of a client with these options, without its header. */
function clientFor(options: string, dovecot: string): string {
  const source = `import { httpClient } from "dovescript/http";
const client = httpClient(${options});
export function mail_user_created(): void {
  client.request({ url: "http://127.0.0.1/" });
}`;
  const { lua = "", diagnostics } = compileString(source, { dovecot });
  expect(diagnostics).toEqual([]);
  return lua.slice(lua.indexOf("\n") + 1, lua.indexOf("\nfunction")).trim();
}

const EVERY_OPTION = `{
  userAgent: "hooks", rawlogDir: "/tmp/raw", proxyUrl: "http://127.0.0.1:3128", requestTimeout: "5s",
  requestAbsoluteTimeout: "1 mins", connectTimeout: 250, softConnectTimeout: "100ms", connectBackoffTime: "1s",
  connectBackoffMaxTime: "2h", maxIdleTime: "1 days", maxAutoRetryDelay: "1500ms", maxAttempts: 3, maxRedirects: 1,
  maxConnectAttempts: 2, autoRedirect: true, autoRetry: false }`;

test("httpClient becomes the settings of 2.3 with their units", () => {
  expect(clientFor(EVERY_OPTION, "2.3.19.1")).toBe(`local client = dovecot.http.client({
    user_agent = "hooks",
    rawlog_dir = "/tmp/raw",
    proxy_url = "http://127.0.0.1:3128",
    request_timeout_msecs = 5000,
    request_absolute_timeout_msecs = 60000,
    connect_timeout_msecs = 250,
    soft_connect_timeout_msecs = 100,
    connect_backoff_time_msecs = 1000,
    connect_backoff_max_time_msecs = 7200000,
    max_idle_time_msecs = 86400000,
    max_auto_retry_delay_secs = 2,
    max_attempts = 3,
    max_redirects = 1,
    max_connect_attempts = 2,
    no_auto_redirect = false,
    no_auto_retry = true
})`);
});

test("httpClient becomes the settings of 2.4 with their units", () => {
  expect(clientFor(EVERY_OPTION, "2.4.5")).toBe(`local client = dovecot.http.client({
    user_agent = "hooks",
    rawlog_dir = "/tmp/raw",
    proxy_url = "http://127.0.0.1:3128",
    request_timeout = "5s",
    request_absolute_timeout = "1 mins",
    connect_timeout = "250ms",
    soft_connect_timeout = "100ms",
    connect_backoff_time = "1s",
    connect_backoff_max_time = "2h",
    max_idle_time = "1 days",
    max_auto_retry_delay = "1500ms",
    request_max_attempts = 3,
    request_max_redirects = 1,
    max_connect_attempts = 2,
    auto_redirect = "yes",
    auto_retry = "no"
})`);
});

test("httpClient without options makes a client with the defaults, and passes settings of the server on", () => {
  expect(clientFor("", "2.3.19.1")).toBe("local client = dovecot.http.client({})");
  expect(clientFor('{ requestTimeout: "5s", ssl_client_ca_file: "/etc/ca.pem" }', "2.4.5")).toBe(
    'local client = dovecot.http.client({request_timeout = "5s", ssl_client_ca_file = "/etc/ca.pem"})',
  );
  expect(clientFor('{ "debug": true, maxAttempts: 2 }', "2.3.19.1")).toBe(
    "local client = dovecot.http.client({debug = true, max_attempts = 2})",
  );
});

/** Stands in the place of the server's function and logs what it is given. */
const RECORDER = `dovecot.http = {client = function(settings)
    local names = {}
    for name in pairs(settings) do
        names[#names + 1] = name
    end
    table.sort(names)
    for _, name in ipairs(names) do
        dovecot.i_info(name .. "=" .. tostring(settings[name]) .. " " .. type(settings[name]))
    end
end}
`;

/** The settings of a client whose options are computed while the script runs. */
function settingsOf(options: string, dovecot: string): string[] {
  const source = `import { httpClient } from "dovescript/http";
function chosen<T>(first: T, second: T): T {
  return os.time() > 0 ? first : second;
}
export function mail_user_created(): void {
  try {
    httpClient(${options});
  } catch (problem) {
    dovecot.i_info(problem instanceof Error ? problem.message : "");
  }
}`;
  const { lua = "", diagnostics } = compileString(source, { dovecot });
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  const server = new Dovecot({ dovecot });
  server.login("alice", { script: RECORDER + lua }).logout();
  return String(server.log)
    .split("\n")
    .map((line) => line.replace(/^.*?Info: /, ""));
}

const BOTH = ["2.3.19.1", "2.4.5"] as const;
const each = (options: string) => BOTH.map((release) => settingsOf(options, release));

test("httpClient takes times that are known only while the script runs", () => {
  expect(each('{ requestTimeout: chosen("5s", "6s") }')).toEqual([
    ["request_timeout_msecs=5000 number"],
    ["request_timeout=5s string"],
  ]);
  expect(each('{ requestTimeout: chosen("1 mins", "") }')).toEqual([
    ["request_timeout_msecs=60000 number"],
    ["request_timeout=1 mins string"],
  ]);
  expect(each("{ requestTimeout: chosen(250, 1) }")).toEqual([
    ["request_timeout_msecs=250 number"],
    ["request_timeout=250ms string"],
  ]);
  expect(each("{ requestTimeout: chosen(250.75, 1) }")).toEqual([
    ["request_timeout_msecs=250 number"],
    ["request_timeout=250ms string"],
  ]);
  expect(each('{ maxAutoRetryDelay: chosen<number | string>("1500ms", 1) }')).toEqual([
    ["max_auto_retry_delay_secs=2 number"],
    ["max_auto_retry_delay=1500ms string"],
  ]);
});

test.each([
  ["5ms", 5],
  ["7 msecs", 7],
  ["2s", 2000],
  ["2 sec", 2000],
  ["2SECS", 2000],
  ["2 seconds", 2000],
  ["3m", 180_000],
  ["3 min", 180_000],
  ["3mins", 180_000],
  ["3 minutes", 180_000],
  ["1h", 3_600_000],
  ["1 hours", 3_600_000],
  ["1d", 86_400_000],
  ["1 day", 86_400_000],
  ["1w", 604_800_000],
  ["1 weeks", 604_800_000],
] as const)(
  "httpClient reads %s as %i milliseconds for 2.3, when compiled and while the script runs",
  (time, size) => {
    const expected = [`request_timeout_msecs=${size} number`];
    expect(settingsOf(`{ requestTimeout: "${time}" }`, "2.3.19.1")).toEqual(expected);
    expect(settingsOf(`{ requestTimeout: chosen("${time}", "") }`, "2.3.19.1")).toEqual(expected);
  },
);

test.each(["5", "", "s", "5 parsecs", "0.5s", "-5s", " 5s", "5s "])(
  "httpClient raises for %j, which is no time, while the script runs on 2.3",
  (time) => {
    expect(settingsOf(`{ requestTimeout: chosen("${time}", "x") }`, "2.3.19.1")).toEqual([
      `Invalid time '${time}'`,
    ]);
  },
);

test("httpClient leaves out options that are undefined", () => {
  const absent = (type: string) => `chosen<${type} | undefined>(undefined, undefined)`;
  const options = `{ requestTimeout: ${absent("string | number")}, connectTimeout: ${absent("string")},
    maxAutoRetryDelay: ${absent("number")}, maxAttempts: ${absent("number")}, autoRetry: ${absent("boolean")},
    userAgent: ${absent("string")} }`;
  expect(each(options)).toEqual([[""], [""]]);
});

test("httpClient takes counts and flags that are known only while the script runs", () => {
  expect(each("{ maxAttempts: chosen(4, 1) / 2 }")).toEqual([
    ["max_attempts=2.0 number"],
    ["request_max_attempts=2 string"],
  ]);
  expect(
    each("{ autoRetry: chosen(false, true), autoRedirect: chosen<boolean | undefined>(true, false) }"),
  ).toEqual([
    ["no_auto_redirect=false boolean", "no_auto_retry=true boolean"],
    ["auto_redirect=yes string", "auto_retry=no string"],
  ]);
});
