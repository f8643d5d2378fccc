import type { ContractCase } from "../../contract_case.ts";
import { CLIENT_2_3, CLIENT_2_4, everywhere, httpCase } from "./http_script.ts";

const URLS = [
  [
    "that are none",
    '"nonsense", "", "5", "ftp://x/", "http:", "http:/x", "http://", "http:///x", "//", "HTTP://[", "1http://x/"',
  ],
  [
    "with bad hosts",
    '"http://x_y/", "http://-x/", "http://x-/", "http://x..y/", "http://é/", "http://x%2/", "http://%2e/", "http://[x]/", "http://[]/", "http://[v1.a]/", "http://a b/"',
  ],
  ["with bad ports", '"http://x:99999/", "http://x:0/", "http://x:8a/", "http://x:-1/"'],
  [
    "with bad characters",
    '"http://x/a b", "http://x/\\\\", "http://x/é", "http://x/\\1", "http://x/?a|b", "http://x/#f", "http://x/#f g", "http://x/%", "http://x/%2", "http://x/%zz", "http://x/%4z", "http://x/%00", "http://x/?%zz"',
  ],
] as const;

const METHODS = ["add_header", "remove_header", "set_payload", "submit"];

/** Requests: their URLs, their bytes, and what they check. */
export const httpRequestCases: readonly ContractCase[] = [
  ...URLS.map(([kind, urls]) =>
    httpCase({
      title: `http_client:request refuses URLs ${kind}`,
      covers: ["http_client.request"],
      lines: `for _, url in ipairs({${urls}}) do show(url, pcall(c.request, c, { url = url })) end`,
    }),
  ),
  httpCase({
    title: "http_client:request checks its arguments",
    covers: ["http_client.request"],
    lines: `attempt(c.request) attempt(c.request, c) attempt(c.request, c, {}, 1) attempt(c.request, "x", {}) attempt(c.request, c, 5)
attempt(c.request, c, {}) attempt(c.request, c, { url = {} }) attempt(c.request, c, { url = 5 }) attempt(c.request, c, { url = SITE, method = {} })
attempt(function() local r = c:request({ url = true }) return r end) attempt(function() local r = c:request("x") return r end)
show(type(c:request(setmetatable({}, { __index = { url = SITE } }))))`,
  }),
  httpCase({
    title: "http_client:request makes a plain table that is not sent",
    covers: ["http_client.request"],
    lines: `local r = make(c, "/") show(type(r), getmetatable(r), type(r.item), tostring(r))
local names = {} for name in pairs(r) do names[#names + 1] = name end table.sort(names) show(table.concat(names, " "))`,
  }),
  httpCase({
    title: "http_request:submit sends paths as the release writes them",
    covers: ["http_request.submit"],
    routes: everywhere(),
    lines: `for _, path in ipairs({ "", "/", "?a=b", "//a/../b/./c", "/a/..", "/a/.", "/..", "/%7ea%20b%2fc%3f", "/a?b=%41&c='d'", "/x?", "/;a=b:@!$" }) do send(c, path) end`,
  }),
  httpCase({
    title: "http_request:submit sends the method, a name and a password, and the port",
    covers: ["http_request.submit"],
    routes: everywhere(),
    lines: `for _, method in ipairs({ "get", "HEAD", "PUT", "POST", "DELETE", "OPTIONS", "PATCH", "FOO BAR", "", 5 }) do send(c, "/", method) end
send(c, "http://us%65r:p%40ss@127.0.0.1:8080/") send(c, "http://user@127.0.0.1:8080/") send(c, "http://:p@127.0.0.1:8080/") send(c, "HTTP://127.0.0.1:8080/")`,
  }),
  httpCase({
    title: "http_request:add_header adds headers in order and replaces those of the same name",
    covers: ["http_request.add_header"],
    routes: everywhere(),
    lines: `local r = make(c, "/") r:add_header("B", "1") r:add_header("a", 5) r:add_header("b", 1.5) r:add_header("e", "") r:add_header("", "x")
r:add_header("x y", " z ") r:add_header("n", "a\\0b") r:add_header("u", "é\\255") show(select("#", r:add_header("l", "2"))) show(r:submit():status())`,
  }),
  httpCase({
    title: "http_request:add_header takes the place of the server's headers",
    covers: ["http_request.add_header"],
    routes: everywhere(),
    lines: `local d = dovecot.http.client({ user_agent = "agent" }) send(d, "/")
local r = make(d, "/", "POST") r:add_header("user-agent", "x") r:add_header("HOST", "y") r:add_header("connection", "close") r:add_header("Authorization", "z") show(r:submit():status())
r = make(d, "http://a:b@127.0.0.1:8080/") r:add_header("authorization", "") r:add_header("Date", "now") show(r:submit():status())`,
  }),
  httpCase({
    title: "http_request:remove_header removes what was added, and the server's header does not come back",
    covers: ["http_request.remove_header"],
    routes: everywhere(),
    lines: `local r = make(c, "/") r:add_header("X", "1") r:remove_header("x") r:remove_header("none") r:remove_header("Host") r:add_header("User-Agent", "y") r:remove_header("User-Agent")
r:add_header("Connection", "close") r:remove_header("connection") show(r:submit():status())`,
  }),
  ...METHODS.map((method) =>
    httpCase({
      title: `http_request:${method} checks its arguments`,
      covers: [`http_request.${method}`],
      lines: `local r = make(c, "/", "POST")
attempt(r.${method}) attempt(r.${method}, "x") attempt(r.${method}, 5, "a", "b") attempt(r.${method}, r, {}) attempt(r.${method}, r, "a", {}) attempt(r.${method}, r, "a", "b", "c") attempt(r.${method}, r, nil, "x")
attempt(function() local x = r:${method}({}, "x") return x end) attempt(function() local x = r:${method}({}) return x end) attempt(function() local x = r:${method}("x", true) return x end)`,
    }),
  ),
  httpCase({
    title: "http_request:set_payload sends bytes up to a NUL, with any method",
    covers: ["http_request.set_payload"],
    routes: everywhere(),
    lines: `send(c, "/1", "POST", "é\\0x") send(c, "/2", "GET", "body") send(c, "/3", "PUT", "") send(c, "/4", "DELETE", 5) send(c, "/5", "POST", ("x"):rep(3000) .. "\\r\\n\\r\\n")
local r = make(c, "/6", "POST", "abc") r:add_header("Content-Length", "3") show(r:submit():status())`,
  }),
  httpCase({
    title: "http_request:set_payload of 2.4 asks the server first if it is told to",
    covers: ["http_request.set_payload"],
    releases: CLIENT_2_4,
    routes: everywhere({ body: "a" }),
    lines: `for _, sync in ipairs({ true, false, 5, "" }) do local r = make(c, "/", "POST") r:set_payload("x", sync) show(r:submit():status()) end
local r = make(c, "/", "POST") r:set_payload("x", nil) show(r:submit():status())`,
  }),
  httpCase({
    title: "http_request:set_payload of 2.3 does not take a second argument",
    covers: ["http_request.set_payload"],
    releases: CLIENT_2_3,
    lines: 'local r = make(c, "/", "POST") attempt(r.set_payload, r, "x", true)',
  }),
  httpCase({
    title: "http_request:get_event logs with the request in its prefix",
    covers: ["http_request.get_event", "http_request.set_event"],
    releases: ["2.4.5"],
    lines: `local r = make(c, "/a?b", "POST") r:get_event():log_info("one") r:set_event(dovecot.event():append_log_prefix("P: ")) r:get_event():log_info("two")
attempt(r.get_event) attempt(r.get_event, "x") attempt(r.get_event, r, 1) attempt(r.set_event, r) attempt(r.set_event, r, "x") attempt(r.set_event, 5, dovecot.event())`,
  }),
];
