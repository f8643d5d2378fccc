import fc from "fast-check";
import type { HttpAnswer } from "../../../runtime/index.ts";
import { SITE } from "../../contract/cases/http/http_script.ts";

const body = fc.constantFrom("", "a", "hello", '{"ok":true}', "x".repeat(900), "é\n");

const headers = fc.dictionary(
  fc.constantFrom("X-A", "x-a", "X-B", "Content-Type"),
  fc.constantFrom("", "b", " c ", "é"),
  {
    maxKeys: 2,
  },
);

const plain: fc.Arbitrary<HttpAnswer> = fc.record(
  {
    status: fc.constantFrom(200, 200, 201, 204, 304, 400, 401, 404, 408, 417, 429, 500, 503),
    body,
    headers,
    delay: fc.constantFrom(0, 0, 0, 20),
  },
  { requiredKeys: [] },
);

const redirect: fc.Arbitrary<HttpAnswer> = fc
  .record({
    status: fc.constantFrom(301, 302, 303, 307, 308),
    to: fc.constantFrom(`${SITE}/a`, `${SITE}/b?x=%41`, `${SITE}/c`, "/a", "ftp://x/", `${SITE}/#f`, ""),
  })
  .map(({ status, to }) => ({ status, headers: { Location: to }, body: "moved" }));

const failure: fc.Arbitrary<HttpAnswer> = fc.record({
  failure: fc.constantFrom("closed", "closed", "cut-off", "timeout", "stalled"),
  body: fc.constantFrom("hello", "x".repeat(900)),
});

/** Whole answers, after which the connection ends; some of them are none. */
const raw: fc.Arbitrary<HttpAnswer> = fc
  .record({
    version: fc.constantFrom("HTTP/1.1", "HTTP/1.1", "HTTP/1.0", "HTTP/2.0", "HTTP", "nonsense"),
    status: fc.constantFrom(" 200 OK", " 200 ", " 200", " 99 Low", " 204 No", " 600 High", " 404 Not"),
    lines: fc.array(
      fc.constantFrom(
        ...["Content-Length: 2", "Content-Length: x", "Content-Length: 100", "Transfer-Encoding: chunked"],
        ...["X-A: b", "X-A:", "no good", ": empty", " folded", "Connection: close"],
      ),
      { maxLength: 3 },
    ),
    end: fc.constantFrom("\r\n", "\r\n", "\n"),
    body: fc.constantFrom("ok", "", "2\r\nok\r\n0\r\n\r\n", "zz\r\n", "5\r\nhel", "ok and more"),
    isWhole: fc.boolean(),
  })
  .map(({ version, status, lines, end, body, isWhole }) => ({
    raw: [version + status, ...lines].join(end) + (isWhole ? end + end + body : ""),
  }));

/** What a server does. */
export const answer: fc.Arbitrary<HttpAnswer> = fc.oneof(
  { weight: 6, arbitrary: plain },
  { weight: 2, arbitrary: redirect },
  { weight: 2, arbitrary: failure },
  { weight: 2, arbitrary: raw },
);
