import fc from "fast-check";

const slot = fc.constantFrom(1, 2);

const path = fc.constantFrom("/a", "/b", "/c", "/a?x=1", "/a/../b", "/%7ea%2Fb", "/none");

const method = fc.constantFrom("GET", "GET", "GET", "POST", "POST", "PUT", "HEAD", "DELETE", "get", "FOO");

const payload = fc.constantFrom("nil", "nil", '"payload"', '""', '"é\\0x"', '("x"):rep(500)');

const header = fc
  .tuple(
    fc.constantFrom("X-A", "x-a", "Host", "Connection", "User-Agent", "Date", "Accept"),
    fc.constantFrom("a", "b c", "", "close"),
  )
  .map(([name, value]) => `request:add_header("${name}", "${value}")`);

/** A request that is made, sent and looked at. */
const exchange = fc
  .record({ slot, path, method, payload, headers: fc.array(header, { maxLength: 2 }) })
  .map(
    ({ slot, path, method, payload, headers }) =>
      `do local request = make(c[${slot}], "${path}", "${method}", ${payload}) ${headers.join(" ")} local answer = request:submit() show("${path}", answer:status(), answer:reason(), answer:payload(), answer:header("x-a"), answer:header("Content-Length")) end`,
  );

const refused = slot.map((number) => `send(c[${number}], NOBODY .. "/x")`);

const urls = fc
  .array(
    fc.constantFrom(
      "http://",
      "https://",
      "127.0.0.1",
      ":8080",
      "x",
      "/",
      "a",
      "..",
      ".",
      "%41",
      "%",
      "?",
      "#",
      "@",
      ":",
      " ",
      "é",
      "[::1]",
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(
    (pieces) =>
      `do local url = "${pieces.join("")}" local done, problem = pcall(c[1].request, c[1], { url = url }) show(url, done, done or problem) end`,
  );

const replaced = slot.map(
  (number) => `c[${number}] = dovecot.http.client({}) collectgarbage() collectgarbage()`,
);

/** What ends the process, now and then. */
const lethal = fc.constantFrom(
  'do local request = make(c[1], "/a") request:submit() request:add_header("a", "b") end',
  'do local request = make(c[1], "/a", "POST", "x") request:set_payload("y") end',
  'make(c[1], "/a"):add_header("a", "b\\n")',
  'do local request = dovecot.http.client({}):request({ url = SITE .. "/a" }) collectgarbage() request:submit() end',
);

const wrong = fc.constantFrom(
  "attempt(c[1].request, c[1], {})",
  'attempt(make(c[1], "/a").add_header, "x", "y", "z")',
  'attempt(make(c[1], "/a").set_payload)',
  'attempt(function() local request = make(c[1], "/a") request:add_header("a", nil) end)',
);

/** A statement of a script, which has clients in `c`. */
export function statement(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 30, arbitrary: exchange },
    { weight: 2, arbitrary: refused },
    { weight: 4, arbitrary: urls },
    { weight: 2, arbitrary: replaced },
    { weight: 2, arbitrary: wrong },
    { weight: 1, arbitrary: lethal },
  );
}
