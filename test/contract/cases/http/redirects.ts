import type { ContractCase } from "../../contract_case.ts";
import { everywhere, httpCase, paths, SITE } from "./http_script.ts";

const covers = ["http_request.submit"];
const FOLLOW = "c = new({ max_redirects = 2 }, { request_max_redirects = 2 })";
const to = (location: string, status = 302) => ({ status, headers: { Location: location }, body: "moved" });

const STATUSES = [301, 302, 303, 307, 308];

/** Redirects, and the connections of clients. */
export const httpRedirectCases: readonly ContractCase[] = [
  httpCase({
    title: "http_request:submit follows no redirect unless it is told to",
    covers,
    routes: paths({
      "/a": to(`${SITE}/b`),
      "/r": to("/b"),
      "/none": { status: 302 },
      "/304": { ...to("/b"), status: 304 },
    }),
    lines: 'send(c, "/a") send(c, "/r") send(c, "/none") send(c, "/304")',
  }),
  httpCase({
    title: "http_request:submit gives a redirect to the script without auto_redirect",
    covers,
    routes: paths({ "/a": to(`${SITE}/b`) }),
    lines:
      'c = new({ no_auto_redirect = true }, { auto_redirect = "no" }) local a = send(c, "/a") show(a:header("Location") ~= "")',
  }),
  ...STATUSES.flatMap((status) =>
    ["GET", "POST", "HEAD"].map((method) =>
      httpCase({
        title: `http_request:submit of ${method} follows a redirect with ${status}`,
        covers,
        routes: [...paths({ "/a": to(`${SITE}/b?c=d`, status) }), ...everywhere({ body: "there" })],
        lines: `${FOLLOW} send(c, "/a", "${method}", ${method === "POST" ? '"payload"' : "nil"}) send(c, "/b")`,
      }),
    ),
  ),
  httpCase({
    title: "http_request:submit follows so many redirects",
    covers,
    routes: paths({
      "/1": to(`${SITE}/2`),
      "/2": to(`${SITE}/3`),
      "/3": to(`${SITE}/4`),
      "/4": { body: "there" },
    }),
    lines: `${FOLLOW} send(c, "/1") send(c, "/2")`,
  }),
  ...[
    "/there",
    "ftp://x/",
    "",
    "nonsense",
    "http://u:p@127.0.0.1:8080/",
    "http://127.0.0.1:8080/#f",
    "http://127.0.0.1:8080/a b",
  ].map((location) =>
    httpCase({
      title: `http_request:submit does not follow a redirect to "${location}"`,
      covers,
      routes: paths({ "/a": to(location) }),
      lines: `${FOLLOW} send(c, "/a")`,
    }),
  ),
  httpCase({
    title: "http_request:submit follows a redirect to another server, with its headers",
    covers,
    routes: [
      ...paths({ "/a": to("http://127.0.0.1:8082/there"), "/b": to("http://127.0.0.1:8083/") }),
      { url: "http://127.0.0.1:8082/*", answer: { body: "there" } },
    ],
    lines: `${FOLLOW} local r = make(c, "http://u:p@127.0.0.1:8080/a") r:add_header("X-A", "b") show(r:submit():payload()) send(c, "/b")`,
  }),
  httpCase({
    title: "http_client of one script use their connections again",
    covers: ["http_client.request"],
    routes: everywhere({ body: "a" }),
    lines:
      'local d = dovecot.http.client({}) send(c, "/1") send(c, "/2", "POST", "x") send(d, "/3") send(c, "/4") send(d, "/5") send(d, "/6") send(c, "/7")',
  }),
  httpCase({
    title: "http_client that was collected leaves its connection to others",
    covers: ["http_client.request"],
    routes: everywhere({ body: "a" }),
    lines:
      'send(c, "/1") c = nil collectgarbage() collectgarbage() c = dovecot.http.client({}) send(c, "/2") local d = dovecot.http.client({}) send(d, "/3")',
  }),
  httpCase({
    title: "http_client opens a new connection after one that the server closes",
    covers: ["http_client.request"],
    routes: everywhere({ headers: { Connection: "close" } }, { body: "a" }),
    lines: 'send(c, "/1") send(c, "/2") send(c, "/3")',
  }),
  httpCase({
    title: "http_client of IMAP processes log nothing of their own",
    covers: ["http_client.request"],
    service: "imap",
    routes: everywhere({ body: "a" }, { failure: "cut-off", body: "abcd" }),
    lines: 'send(c, "/1") send(c, "/2") send(c, NOBODY .. "/")',
  }),
  httpCase({
    title: "http_client of an IMAP process with mail_debug says when a body is complete",
    covers: ["http_client.request"],
    service: "imap",
    routes: everywhere({ body: "a" }, { status: 204 }, { failure: "cut-off", body: "abcd" }),
    lines: 'send(c, "/1") send(c, "/2") send(c, "/3")',
    rest: {
      world: {
        users: { alice: {} },
        mail_debug: true,
        http: { routes: everywhere({ body: "a" }, { status: 204 }, { failure: "cut-off", body: "abcd" }) },
      },
    },
  }),
];
