import type { ContractCase } from "../../contract_case.ts";
import { CLIENT_2_3, CLIENT_2_4, everywhere, httpCase } from "./http_script.ts";

const covers = ["dovecot.http", "dovecot.http.client"];

const settings24 = (name: string, values: readonly string[]) =>
  `for _, value in ipairs({${values.join(", ")}}) do show(tostring(value), pcall(dovecot.http.client, { ${name} = value })) end`;

const TIMES =
  '"5", "5s", 5, "0", "5 s", "5sec", "5x", "", "1.5s", "-1s", "250ms", "99999999 s", "infinite", 1.5, "2 weeks"';
const COUNTS = '5, "5", "5s", "", -1, 1.5, "4294967296", "unlimited", " 5"';
const SIZES = '5, "5k", "5 KB", "5 kiB", "5x", "", -1, "99999999999 T", "5b"';
const FLAGS = '"yes", "no", "YES", "y", 1, 0, "true", ""';

/** Values of settings of 2.4, by the kind of the setting. */
const VALUES: readonly (readonly [name: string, values: string])[] = [
  ["request_timeout", TIMES],
  ["connect_backoff_time", '"5s", "0", "100ms"'],
  ["max_auto_retry_delay", '"5s", "1500 ms", "2000 ms", 5'],
  ["request_max_attempts", COUNTS],
  ["request_max_redirects", COUNTS],
  ["max_pipelined_requests", "0, 1"],
  ["max_parallel_connections", "0, 1"],
  ["response_hdr_max_size", SIZES],
  ["auto_retry", FLAGS],
  ["user_agent", '"x", "", 5, "a\\0b"'],
  ["proxy_url", '"", "5", "http://u:p@x/", "https://x", "ftp://x", 5'],
];

const OLD_VALUES = '5, "5", "", 1.5, 5.0, -1, 2^32, 2^31, true, false, {}, "x"';
const OLD_NAMES = [
  "request_timeout_msecs",
  "max_attempts",
  "user_agent",
  "rawlog_dir",
  "no_auto_retry",
  "debug",
  "proxy_url",
];

/** `dovecot.http.client` and its settings. */
export const httpClientCases: readonly ContractCase[] = [
  httpCase({
    title: "dovecot.http.client counts and checks its arguments",
    covers,
    lines: `attempt(dovecot.http.client) attempt(dovecot.http.client, {}, {}) attempt(dovecot.http.client, nil)
attempt(dovecot.http.client, "x") attempt(function() local client = dovecot.http.client(5) return client end)`,
  }),
  httpCase({
    title: "dovecot.http.client makes a plain table",
    covers: [...covers, "http_client.request"],
    lines: `show(type(c), getmetatable(c), type(c.item), type(c.request), c.nosuch, tostring(c), c == dovecot.http.client({}))
c.own = 5 show(c.own, getmetatable(dovecot.http), rawget(dovecot, "http") == dovecot.http)
local names = {} for name in pairs(c) do names[#names + 1] = name end table.sort(names) show(table.concat(names, " "))`,
  }),
  ...VALUES.map(([name, values]) =>
    httpCase({
      title: `dovecot.http.client of 2.4 reads values of ${name}`,
      covers,
      releases: CLIENT_2_4,
      lines: settings24(name, [values]),
    }),
  ),
  httpCase({
    title: "dovecot.http.client of 2.4 refuses names that it does not know",
    covers,
    releases: CLIENT_2_4,
    lines: `for _, name in ipairs({ "timeout", "request_timeout_msecs", "max_attempts", "debug", "ssl_nosuch", "", "a/b", "dns_client_timeout", "ssl_min_protocol" }) do
  show(name, pcall(dovecot.http.client, { [name] = "5s" }))
end
attempt(dovecot.http.client, { "x" }) attempt(dovecot.http.client, { [1.5] = "x" })`,
  }),
  httpCase({
    title: "dovecot.http.client of 2.4 wants settings that go together",
    covers,
    releases: CLIENT_2_4,
    lines: `attempt(dovecot.http.client, { connect_backoff_max_time = "1ms" })
attempt(dovecot.http.client, setmetatable({}, { __index = { request_max_attempts = "x" } }))
attempt(dovecot.http.client, { event_parent = "x" }) attempt(dovecot.http.client, { event_parent = dovecot.event() })`,
  }),
  ...[
    "auto_retry = true",
    "request_timeout = {}",
    "user_agent = print",
    '[true] = "x"',
    "event_parent = {}",
  ].map((setting) =>
    httpCase({
      title: `dovecot.http.client of 2.4 kills the process for { ${setting} }`,
      covers,
      releases: CLIENT_2_4,
      lines: `attempt(dovecot.http.client, { ${setting} })`,
    }),
  ),
  ...OLD_NAMES.map((name) =>
    httpCase({
      title: `dovecot.http.client of 2.3 reads values of ${name}`,
      covers,
      releases: CLIENT_2_3,
      lines: settings24(name, [OLD_VALUES]),
    }),
  ),
  httpCase({
    title: "dovecot.http.client of 2.3 ignores names that it does not know",
    covers,
    releases: CLIENT_2_3,
    lines: `attempt(dovecot.http.client, { "x", timeout = 5, request_timeout = true, nosuch = {}, [true] = 1 })
attempt(dovecot.http.client, setmetatable({}, { __index = { max_attempts = "x" } }))
attempt(dovecot.http.client, setmetatable({}, { __index = function() error("oops") end }))
attempt(dovecot.http.client, { proxy_url = "ftp://x" }) attempt(dovecot.http.client, { event_parent = "x" })`,
  }),
  httpCase({
    title: "dovecot.http.client of 2.3 kills the process for event_parent",
    covers,
    releases: CLIENT_2_3,
    lines: "dovecot.http.client({ event_parent = dovecot.event() })",
  }),
  httpCase({
    title: "dovecot.http.client is not there in 2.3.13",
    covers: ["mail_user_created"],
    releases: ["2.3.13"],
    lines: "",
  }),
  httpCase({
    title: "dovecot.http.client works in every hook, and after the user is gone",
    covers,
    routes: everywhere({ body: "a" }),
    lines: "",
    rest: {
      lua: `local function ask(client, hook)
  local answer = client:request({ url = "http://127.0.0.1:8080/" .. hook }):submit()
  dovecot.i_info(hook .. " " .. answer:status())
end
local kept, first
function script_init() first = dovecot.http.client({}) ask(first, "init") return 0 end
function mail_user_created(user) kept = dovecot.http.client({}) ask(kept, "created") return 0 end
function mail_user_deinit_pre(user) ask(kept, "pre") end
function mail_user_deinit(user) ask(kept, "deinit") end
function script_deinit() ask(kept, "script_deinit") end
`,
    },
  }),
];
