import fc from "fast-check";

type Values = Readonly<Record<string, readonly string[]>>;

/** Values that the server takes. Times are short, because it really waits. */
const GOOD_2_3: Values = {
  request_timeout_msecs: ["250"],
  max_attempts: ["0", "1", "2", "3"],
  max_redirects: ["0", "1", "2"],
  max_connect_attempts: ["0", "1", "2"],
  no_auto_retry: ["true", "false"],
  no_auto_redirect: ["true", "false"],
  request_absolute_timeout_msecs: ["700"],
  user_agent: ['"agent/1"', '""'],
  connect_backoff_time_msecs: ["20"],
  debug: ["true"],
  nosuch: ["5"],
};

const GOOD_2_4: Values = {
  request_timeout: ['"250ms"', '"250 msecs"'],
  request_max_attempts: ["1", "2", '"3"'],
  request_max_redirects: ["0", "1", '"2"'],
  max_connect_attempts: ["0", "1", "2"],
  read_request_max_attempts: ["0", "2"],
  write_request_max_attempts: ["2"],
  write_request_timeout: ['"200ms"'],
  auto_retry: ['"yes"', '"no"'],
  auto_redirect: ['"yes"', '"no"'],
  request_absolute_timeout: ['"700ms"'],
  user_agent: ['"agent/1"', '""', "5"],
  connect_backoff_time: ['"20ms"'],
  response_hdr_max_fields: ["2", "50"],
};

/** Values that it may refuse: one at a time, because it looks at them in the order of a table. */
const ODD_2_3 = [
  ...["max_attempts = '2'", "max_attempts = -1", "max_attempts = 1.5", "user_agent = 5", "no_auto_retry = 1"],
  ...["proxy_url = 'x'", "proxy_url = 5", "debug = {}", "max_attempts = 2^40", "[1] = 2"],
];
const ODD_2_4 = [
  ...[
    "request_timeout = 5",
    "request_timeout = '5'",
    "request_max_attempts = 0",
    "request_max_attempts = 'x'",
  ],
  ...["auto_retry = 'true'", "max_attempts = 2", "timeout = '5s'", "response_hdr_max_size = '1q'", "[1] = 2"],
  ...[
    "max_pipelined_requests = 0",
    "proxy_url = 'x'",
    "request_timeout = '-1s'",
    "connect_backoff_time = '0'",
  ],
];

/** Every client has a time limit, unless the table is odd. */
const LIMIT_2_3 = "request_timeout_msecs = 250";
const LIMIT_2_4 = "request_timeout = '250ms'";

/** The table of settings of a client, as Lua. */
export function settings(release: string): fc.Arbitrary<string> {
  const is23 = release.startsWith("2.3.");
  const [good, odd, limit] = is23 ? [GOOD_2_3, ODD_2_3, LIMIT_2_3] : [GOOD_2_4, ODD_2_4, LIMIT_2_4];
  const pairs = Object.entries(good).map(([name, values]) =>
    fc.constantFrom(...values).map((value) => `${name} = ${value}`),
  );
  const fitting = fc
    .uniqueArray(fc.oneof(...pairs), { maxLength: 5, selector: (pair) => pair.split(" = ")[0] })
    .map((chosen) =>
      chosen.some((pair) => pair.startsWith("request_timeout")) ? chosen : [limit, ...chosen],
    );
  return fc
    .oneof(
      { weight: 9, arbitrary: fitting },
      { weight: 1, arbitrary: fc.constantFrom(...odd).map((pair) => [pair]) },
    )
    .map((chosen) => `{ ${chosen.join(", ")} }`);
}
