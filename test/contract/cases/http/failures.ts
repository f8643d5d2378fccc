import type { ContractCase } from "../../contract_case.ts";
import { CLIENT_2_4, everywhere, httpCase, paths, SITE } from "./http_script.ts";

const covers = ["http_request.submit"];
const QUICK = 'c = new({ request_timeout_msecs = 200 }, { request_timeout = "200ms" })';

/** Requests that get no answer, or not all of one, and what is tried again. */
export const httpFailureCases: readonly ContractCase[] = [
  httpCase({
    title: "http_request:submit of a request that is refused",
    covers,
    lines:
      'send(c, NOBODY .. "/") send(c, NOBODY .. "/", "POST", "x") send(c, "http://127.0.0.1:1/") send(c, "https://127.0.0.1:2/")',
  }),
  httpCase({
    title: "http_request:submit connects as often as max_connect_attempts says",
    covers,
    lines:
      'c = dovecot.http.client({ max_connect_attempts = 3 }) send(c, NOBODY .. "/") c = new({ max_attempts = 3 }, { request_max_attempts = 3 }) send(c, NOBODY .. "/")',
  }),
  httpCase({
    title: "http_request:submit finds no unknown host",
    covers,
    routes: [{ url: "http://nobody.invalid/*", answer: { failure: "dns" } }],
    lines: 'send(c, "http://nobody.invalid/") send(c, "http://nobody.invalid:8080/x", "POST", "x")',
  }),
  httpCase({
    title: "http_request:submit finds a host by its name",
    covers,
    releases: CLIENT_2_4,
    routes: [{ url: "http://api.example.org/*", answer: { body: "a" } }],
    lines: 'send(c, "http://api.example.org/x") send(c, "http://other.example.org/x")',
  }),
  httpCase({
    title: "http_request:submit trusts no certificate that nobody has signed",
    covers,
    routes: [{ url: "https://127.0.0.1:8443/*", answer: { failure: "tls" } }],
    lines: 'send(c, "https://127.0.0.1:8443/") send(c, "https://127.0.0.1:8443/")',
  }),
  httpCase({
    title: "http_request:submit of 2.4 trusts any certificate if it is told to",
    covers,
    releases: CLIENT_2_4,
    routes: [{ url: "https://127.0.0.1:8443/*", answer: { body: "safe" } }],
    lines: 'send(dovecot.http.client({ ssl_client_require_valid_cert = "no" }), "https://127.0.0.1:8443/")',
  }),
  httpCase({
    title: "http_request:submit over TLS with a certificate that the server trusts",
    covers,
    routes: [{ url: "https://127.0.0.1:8443/*", answer: { body: "safe" } }],
    lines: 'send(c, "https://127.0.0.1:8443/a") send(c, "https://127.0.0.1:8443/b", "POST", "x")',
  }),
  httpCase({
    title: "http_request:submit of 2.4 says what is wrong with settings of TLS",
    covers,
    releases: CLIENT_2_4,
    routes: [{ url: "https://127.0.0.1:8443/*", answer: {} }],
    lines:
      'for _, set in ipairs({ { ssl_client_require_valid_cert = "maybe" }, { ssl_min_protocol = "bogus" } }) do c = dovecot.http.client(set) send(c, "https://127.0.0.1:8443/") end',
  }),
  httpCase({
    title: "http_request:submit of a connection that ends without an answer",
    covers,
    routes: everywhere({ failure: "closed" }, { failure: "closed" }, {}),
    lines: 'send(c, "/1") send(c, "/2", "POST", "x") send(c, "/3")',
  }),
  httpCase({
    title: "http_request:submit sends again what was lost, as often as it may",
    covers,
    routes: everywhere(
      { failure: "closed" },
      { failure: "closed" },
      { body: "third" },
      { failure: "closed" },
    ),
    lines:
      'c = new({ max_attempts = 3 }, { request_max_attempts = 3 }) send(c, "/a", "POST", "x") send(c, "/b")',
  }),
  httpCase({
    title: "http_request:submit sends nothing again without auto_retry",
    covers,
    routes: everywhere({ failure: "closed" }, { body: "second" }),
    lines:
      'c = new({ max_attempts = 3, no_auto_retry = true }, { request_max_attempts = 3, auto_retry = "no" }) send(c, "/a") send(c, "/b")',
  }),
  httpCase({
    title: "http_request:submit of 2.4 counts attempts by the method",
    covers,
    releases: CLIENT_2_4,
    routes: everywhere({ failure: "closed" }),
    lines: `c = dovecot.http.client({ request_max_attempts = 1, read_request_max_attempts = 2, write_request_max_attempts = 3, delete_request_max_attempts = 2 })
send(c, "/", "GET") send(c, "/", "put") send(c, "/", "DELETE") send(c, "/", "PATCH")`,
  }),
  httpCase({
    title: "http_request:submit waits as long as request_timeout says",
    covers,
    routes: everywhere({ failure: "timeout" }, { delay: 1500 }, { body: "in time", delay: 20 }),
    lines: `${QUICK} send(c, "/a") send(c, "/b") send(c, "/c")`,
  }),
  httpCase({
    title: "http_request:submit tries again after request_timeout",
    covers,
    routes: everywhere({ failure: "timeout" }, { body: "second" }, { failure: "timeout" }),
    lines:
      'c = new({ request_timeout_msecs = 200, max_attempts = 2 }, { request_timeout = "200ms", request_max_attempts = 2 }) send(c, "/a", "POST", "x") send(c, "/b")',
  }),
  httpCase({
    title: "http_request:submit ends at request_absolute_timeout",
    covers,
    routes: everywhere({ failure: "timeout" }, { body: "in time" }),
    lines:
      'c = new({ request_absolute_timeout_msecs = 200, max_attempts = 3 }, { request_absolute_timeout = "200ms", request_max_attempts = 3 }) send(c, "/a") send(c, "/b")',
  }),
  httpCase({
    title: "http_request:submit of a body that is cut off, with a new connection then",
    covers,
    routes: everywhere({ failure: "cut-off", body: "0123456789" }, { body: "whole" }),
    lines: 'c = new({ max_attempts = 3 }, { request_max_attempts = 3 }) send(c, "/a") send(c, "/b")',
  }),
  httpCase({
    title: "http_request:submit of a body that stalls makes the next request of the client wait in vain",
    covers,
    routes: everywhere({ failure: "stalled", body: "x".repeat(2000) }, { body: "lost" }, { body: "there" }),
    lines: `${QUICK} local a = make(c, "/a"):submit() show(a:status(), #a:payload()) send(c, "/b") send(c, "/c")`,
  }),
  httpCase({
    title: "http_request:submit asks again after 408, and not after others",
    covers,
    routes: paths({
      "/408": { status: 408 },
      "/503": { status: 503, headers: { "Retry-After": "0" } },
      "/429": { status: 429 },
    }),
    lines:
      'c = new({ max_attempts = 3 }, { request_max_attempts = 3 }) send(c, "/503") send(c, "/429") send(c, "/408")',
  }),
  httpCase({
    title: "http_request:submit asks again after 417, without asking first",
    covers,
    routes: everywhere({ status: 417 }, { body: "second" }),
    lines:
      'c = new({ max_attempts = 2 }, { request_max_attempts = 2 }) send(c, "/a", "POST", "x") send(c, "/b", "POST", "y")',
  }),
  httpCase({
    title: "http_request:submit takes no delay that is too long",
    covers,
    routes: everywhere(
      { status: 503, headers: { Date: "Mon, 01 Jan 2096 00:00:00 GMT", "Retry-After": "5" } },
      { body: "second" },
    ),
    lines: 'c = new({ max_attempts = 2 }, { request_max_attempts = 2 }) send(c, "/a")',
  }),
  httpCase({
    title: "http_request:submit through a proxy",
    covers,
    routes: [
      { url: "http://127.0.0.1:9999/*", answer: { body: "proxied" } },
      { url: `${SITE}/*`, answer: { body: "direct" } },
    ],
    lines:
      'c = dovecot.http.client({ proxy_url = SITE }) send(c, "http://127.0.0.1:9999/x", "POST", "y") send(c, "http://127.0.0.1:9999/z") send(c, "/own")',
  }),
];
