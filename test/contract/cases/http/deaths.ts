import type { ContractCase } from "../../contract_case.ts";
import { CLIENT_2_3, everywhere, httpCase, NOBODY, SITE, WITH_CLIENT } from "./http_script.ts";

const REQUEST = 'local r = make(c, "/", "POST") ';

/** Calls that end the process. */
const DEATHS: readonly (readonly [
  title: string,
  member: string,
  lines: string,
  releases?: readonly string[],
])[] = [
  ["http_request:submit twice", "submit", "show(r:submit():status()) r:submit()"],
  [
    "http_request:submit twice, without an answer",
    "submit",
    `r = make(c, "${NOBODY}/") show(r:submit():status()) pcall(r.submit, r)`,
  ],
  [
    "http_request:submit after its client was collected",
    "submit",
    "r = dovecot.http.client({}):request({ url = SITE }) collectgarbage() r:submit()",
  ],
  ["http_request:add_header after submit", "add_header", 'show(r:submit():status()) r:add_header("a", "b")'],
  [
    "http_request:remove_header after submit",
    "remove_header",
    'show(r:submit():status()) r:remove_header("a")',
  ],
  ["http_request:set_payload after submit", "set_payload", 'show(r:submit():status()) r:set_payload("a")'],
  ["http_request:get_event after submit", "get_event", "show(r:submit():status()) r:get_event()", ["2.4.5"]],
  ["http_request:set_payload twice", "set_payload", 'r:set_payload("a") pcall(r.set_payload, r, "b")'],
  [
    "http_request:set_payload twice, the first one empty",
    "set_payload",
    'r:set_payload("") r:set_payload("")',
  ],
  [
    "http_request:add_header with a carriage return in the value",
    "add_header",
    'pcall(r.add_header, r, "a", "b\\rc")',
  ],
  ["http_request:add_header with a line end in the value", "add_header", 'r:add_header("a", "\\n")'],
  ["http_request:add_header with a colon in the name", "add_header", 'r:add_header("a:", "c")'],
  ["http_request:add_header with a line end in the name", "add_header", 'r:add_header("a\\n", "c")'],
  [
    "http_request:add_header of Proxy-Authorization",
    "add_header",
    'r:add_header("proxy-authorization", "c")',
  ],
  ["http_request:add_header of a table that is no request", "add_header", 'r.add_header({}, "a", "b")'],
  ["http_request:submit of a table whose item is gone", "submit", "r.item = nil r:submit()"],
  ["http_client:request of a table that is no client", "request", "c.request({}, { url = SITE })"],
  ["http_response:status of a table that is no response", "status", "local a = r:submit() a.status({})"],
  [
    "http_request:submit while a passthrough event waits",
    "submit",
    'local e = dovecot.event():passthrough_event() r:submit() show("alive")',
  ],
];

/** Ends of the process by the HTTP client, and what looks like one. */
export const httpDeathCases: readonly ContractCase[] = [
  ...DEATHS.map(([title, member, lines, releases = WITH_CLIENT]) =>
    httpCase({
      title: `${title} kills the process`,
      covers: [`${title.slice(0, title.indexOf(":"))}.${member}`],
      releases,
      routes: everywhere(),
      lines: REQUEST + lines,
    }),
  ),
  httpCase({
    title:
      "http_request:submit of 2.3 kills the process after a redirect of a payload to another server with 303",
    covers: ["http_request.submit"],
    releases: CLIENT_2_3,
    routes: [
      { url: `${SITE}/*`, answer: { status: 303, headers: { Location: "http://127.0.0.1:8082/there" } } },
      { url: "http://127.0.0.1:8082/*" },
    ],
    lines: 'c = dovecot.http.client({ max_redirects = 1 }) send(c, "/", "POST", "payload")',
  }),
  httpCase({
    title: "http_request:add_header works after its client was collected",
    covers: ["http_request.add_header"],
    lines: `local r = dovecot.http.client({}):request({ url = SITE }) collectgarbage() r:add_header("a", "b") r:set_payload("x") show("alive")
r = nil collectgarbage() show("still alive")`,
  }),
  httpCase({
    title: "http_response outlives its client and its request",
    covers: ["http_response.status"],
    routes: everywhere({ body: "text", headers: { "X-A": "b" } }),
    lines: `local a
do local client = dovecot.http.client({}) local r = make(client, "/") a = r:submit() end
collectgarbage() collectgarbage() show(a:status(), a:reason(), a:header("x-a"), a:payload())`,
  }),
];
