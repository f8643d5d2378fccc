import type { Rule } from "./entry.ts";

/** Rules about the HTTP client. */
export const httpRules = {
  "http-option": {
    severity: "error",
    message: "The options of httpClient become settings of the release, and {problem}.",
    hint: "{instead}",
    explanation:
      'The compiler writes `httpClient({ requestTimeout: "5s" })` as the settings of the configured release: `request_timeout_msecs = 5000` up to 2.3, ' +
      '`request_timeout = "5s"` from 2.4.0 on. For that each option has to be written in the call, once; its value may be anything that the script knows when it runs.',
    evidence: { reason: "nothing is emitted" },
  },
  "http-setting": {
    severity: "error",
    message: "Dovecot {release} {effect} the setting '{name}'.",
    hint: "{instead}",
    explanation:
      "2.3 and 2.4 have other names for the settings of an HTTP client, other units and other kinds of values. 2.3 ignores a name that it does not know, so that a timeout " +
      "with the name of 2.4 is none: a request waits for its minute. 2.4 raises `Invalid HTTP client setting: NAME is unknown setting`. `httpClient` of `dovescript/http` has one name for each.",
    evidence: {
      reason: "seen on 2.3.19.1, 2.4.1 and 2.4.5: a client was made with each setting of both lines",
    },
  },
  "http-client-collected": {
    severity: "error",
    message: "Nothing keeps the client of this request, so that it may be collected before '{member}'.",
    hint: "Keep the client in a variable of the module: `const client = httpClient({});`.",
    explanation:
      "A request does not keep its client alive. When Lua collects the client before or while the request is submitted, the server reads freed memory: a segmentation fault on " +
      "2.3.19.1, 2.4.1 and 2.4.5. So `httpClient({}).request({ … }).submit()` works until the collector runs. A client in a variable stays as long as the variable is seen; " +
      "the compiler writes `return request.submit()` so that variables of the function stay until the answer is there.",
    evidence: {
      contractCase: "http_request:submit after its client was collected kills the process",
    },
  },
  "http-request-submitted": {
    severity: "error",
    message: "The request may have been submitted before '{member}' is called.",
    hint: "Make another request of the client: `const again = client.request({ url });`.",
    explanation:
      "`submit` frees the request, so that whatever is done with it afterwards reads freed memory. A second submit is a panic on 2.3.19.1 and a segmentation fault on 2.4.1 " +
      "and 2.4.5; add_header and set_payload are a panic or worse.",
    evidence: { contractCase: "http_request:submit twice kills the process" },
  },
  "http-payload-twice": {
    severity: "error",
    message: "The request may have a payload already, and a second one is a panic.",
    hint: "Join the texts before: `request.set_payload(first + second);`.",
    explanation:
      "A request takes one payload: `assertion failed: (req->payload_input == NULL)` on all releases. There is nothing that asks a request whether it has one.",
    evidence: { contractCase: "http_request:set_payload twice kills the process" },
  },
  "http-request-kept": {
    severity: "error",
    message: "The request is kept in '{name}', where nobody knows whether it was submitted.",
    hint: "Keep what a request is made of, such as its URL, and make it where it is submitted.",
    explanation:
      "A request is good for one submit. One that is kept beyond the hook may be used again after it, which reads freed memory.",
    evidence: { contractCase: "http_request:submit twice kills the process" },
  },
  "unchecked-header": {
    severity: "error",
    message:
      "The text of '{source}' becomes a part of a header without any check, where a line end is a panic.",
    hint: 'Look at what is in it first: `{named}if (!/^[A-Za-z0-9._@-]+$/.test({text})) throw new Error("not for a header");`.',
    explanation:
      "A line end in the name or the value of a header, or a colon in the name, is a panic of the process on all releases: " +
      '`assertion failed: (strpbrk(value, "\\r\\n") == NULL)`. Names, passwords and metadata may contain any character that a client sends.',
    evidence: { contractCase: "http_request:add_header with a line end in the value kills the process" },
  },
  "unencoded-url": {
    severity: "error",
    message: "The text of '{source}' gets into a URL as it is, where `/`, `?`, `#` and `&` have a meaning.",
    hint: "Encode it: `encodeURIComponent({part})`.",
    explanation:
      "A name such as `ann?admin=1` or `../ann` asks another question of the API, and a blank or a letter outside of ASCII raises `Failed to parse url`. Each part of a path " +
      "and each value of a query is encoded for itself: `encodeURIComponent(request.user)`.",
    evidence: { reason: "a matter of the URL: the server sends what it is given" },
  },
} satisfies Record<string, Rule>;
