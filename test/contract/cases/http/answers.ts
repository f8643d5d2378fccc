import type { ContractCase } from "../../contract_case.ts";
import { everywhere, httpCase, paths } from "./http_script.ts";

const raw = (title: string, text: string) =>
  httpCase({
    title: `http_response of ${title}`,
    covers: ["http_response.status"],
    routes: everywhere({ raw: text }),
    lines: 'local a = send(c, "/") show(a:header("X-A"), a:header("Content-Length"))',
  });

/** Answers as they are sent, before the connection ends. */
const RAW: readonly (readonly [title: string, text: string])[] = [
  ["HTTP/1.0 without a length", "HTTP/1.0 200 Old\r\n\r\nall of it"],
  ["HTTP/1.1 without a length", "HTTP/1.1 200 OK\r\nX-A: b\r\n\r\nall of it"],
  ["lines that end with a line feed", "HTTP/1.1 200 OK\nX-A: b\nContent-Length: 2\n\nok"],
  ["no words behind the status", "HTTP/1.1 200 \r\nContent-Length: 2\r\n\r\nok"],
  ["no blank behind the status", "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok"],
  [
    "a header that goes on in the next line",
    "HTTP/1.1 200 OK\r\nX-A: b\r\n  c\r\nContent-Length: 2\r\n\r\nok",
  ],
  ["a header with blanks and bytes", "HTTP/1.1 200 OK\r\nX-A: \t é b \t\r\nContent-Length: 2\r\n\r\nok"],
  ["what is no HTTP", "this is not http\r\n\r\n"],
  ["what is no HTTP, and short", "no\r\n"],
  ["another protocol", "HTTP/x 200 OK\r\n\r\n"],
  ["a status of two digits", "HTTP/1.1 99 Low\r\n\r\n"],
  ["a status that is too high", "HTTP/1.1 600 High\r\n\r\n"],
  ["a header without a colon", "HTTP/1.1 200 OK\r\nno good\r\n\r\n"],
  ["a header without a name", "HTTP/1.1 200 OK\r\n: x\r\n\r\n"],
  ["a Content-Length that is none", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"],
  ["two Content-Lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok"],
  [
    "a Content-Length beside a Transfer-Encoding",
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n",
  ],
  ["an unknown Transfer-Encoding", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n"],
  ["204 with a length", "HTTP/1.1 204 No\r\nContent-Length: 5\r\n\r\n"],
  [
    "chunks",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n1;a=b\r\n!\r\n0\r\nX-T: u\r\n\r\n",
  ],
  ["a chunk of no size", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n"],
  ["a chunk that is cut off", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel"],
  ["a body that is cut off", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"],
  ["a head that is cut off", "HTTP/1.1 200 OK\r\nContent-Le"],
  ["an early answer", "HTTP/1.1 102 Wait\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"],
  ["a body with NULs", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\na\0b\0"],
];

/** Answers and their members. */
export const httpAnswerCases: readonly ContractCase[] = [
  httpCase({
    title: "http_response members check their arguments",
    covers: ["http_response.status", "http_response.reason", "http_response.payload", "http_response.header"],
    routes: everywhere({ body: "a" }),
    lines: `local r = make(c, "/") local a = r:submit()
for _, name in ipairs({ "status", "reason", "payload", "header" }) do
  local call = a[name] attempt(call) attempt(call, a, 1, 2) attempt(call, "x") attempt(call, "x", "y") attempt(call, a, {}) attempt(call, a, nil) attempt(call, a, 5)
end
attempt(function() local x = a:header({}) return x end) show(math.type(a:status()), getmetatable(a), type(a.item))
local names = {} for name in pairs(a) do names[#names + 1] = name end table.sort(names) show(table.concat(names, " "))`,
  }),
  httpCase({
    title: "http_response:header is the first of a name in any case, or empty",
    covers: ["http_response.header"],
    routes: everywhere({ headers: { "X-A": "1", "x-a": "2", "X-Empty": "", "X-Blank": "  v  " } }),
    lines:
      'local a = send(c, "/") show(a:header("x-A"), a:header("X-Empty") == "", a:header("none") == "", a:header("X-Blank"), a:header("") == "", a:header("x-a\\0b"))',
  }),
  httpCase({
    title: "http_response:payload is empty where an answer has none",
    covers: ["http_response.payload"],
    routes: paths({
      "/204": { status: 204 },
      "/304": { status: 304 },
      "/empty": {},
      "/head": { body: "text" },
    }),
    lines:
      'send(c, "/204") send(c, "/304") send(c, "/empty") send(c, "/head", "HEAD") send(c, "/head") send(c, "/nothing")',
  }),
  httpCase({
    title: "http_response:payload has all of a long body",
    covers: ["http_response.payload"],
    routes: everywhere({ body: "0123456789".repeat(30_000) }),
    lines: 'local r = make(c, "/") local a = r:submit() show(a:status(), #a:payload(), a:payload():sub(-12))',
  }),
  httpCase({
    title: "http_response:status is that of the answer",
    covers: ["http_response.status", "http_response.reason"],
    routes: [400, 401, 403, 404, 410, 418, 429, 500, 502, 503].map((status) => ({
      url: `http://127.0.0.1:8080/${status}`,
      answer: {
        status,
        reason: status === 418 ? "I'm a teapot" : `R ${status}`,
        headers: { "Retry-After": "1" },
      },
    })),
    lines:
      "for _, status in ipairs({ 400, 401, 403, 404, 410, 418, 429, 500, 502, 503 }) do send(c, '/' .. status) end",
  }),
  ...RAW.map(([title, text]) => raw(title, text)),
  httpCase({
    title: "http_response of a header that is too long",
    covers: ["http_response.status"],
    routes: paths({
      "/5000": { headers: { "X-A": "x".repeat(5000) } },
      "/20000": { headers: { "X-A": "x".repeat(20_000) } },
      "/fields": {
        headers: Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`X-${index}`, "y"])),
      },
    }),
    lines:
      'for _, path in ipairs({ "/5000", "/20000", "/fields" }) do local r = make(c, path) local a = r:submit() show(path, a:status(), a:reason(), #a:header("X-A")) end',
  }),
];
