import type { HttpAnswer, HttpRoute } from "../../../../runtime/index.ts";
import type { AuthCase } from "../../auth_case.ts";
import { everywhere, HTTP_PRELUDE, paths, SITE, WITH_CLIENT } from "../http/http_script.ts";

/** A login that asks a service, and what each status means; the client is made in script_init. */
const LOGIN = `${HTTP_PRELUDE}local client
function script_init() client = new({ request_timeout_msecs = 300, max_attempts = 2 }, { request_timeout = "300ms", request_max_attempts = 2 }) return 0 end
function auth_password_verify(request, password)
  local question = client:request({ url = SITE .. "/check", method = "POST" })
  question:add_header("Content-Type", "application/json")
  question:set_payload('{"user":"' .. request.user .. '","password":"' .. password .. '"}')
  local answer = question:submit()
  if answer:status() == 200 and answer:payload():match('^{"ok":true') then
    return dovecot.auth.PASSDB_RESULT_OK, { userdb_home = "/var/vmail/" .. request.user, answer = answer:payload() }
  end
  if answer:status() == 401 then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "wrong" end
  if answer:status() == 404 then return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, "unknown" end
  return dovecot.auth.PASSDB_RESULT_INTERNAL_FAILURE, "service: " .. answer:status() .. " " .. answer:reason()
end
function auth_userdb_lookup(request)
  local answer = client:request({ url = SITE .. "/user/" .. request.user }):submit()
  if answer:status() == 404 then return dovecot.auth.USERDB_RESULT_USER_UNKNOWN, "" end
  if answer:status() ~= 200 then return dovecot.auth.USERDB_RESULT_INTERNAL_FAILURE, "service: " .. answer:reason() end
  return dovecot.auth.USERDB_RESULT_OK, { uid = "1000", gid = "1000", home = answer:payload() }
end
`;

const covers = ["auth_password_verify"];
const TEST = "auth test alice secret";

const login = (
  title: string,
  answers: readonly HttpAnswer[],
  actions: readonly string[] = [TEST],
): AuthCase => ({
  title: `auth_password_verify asks a service: ${title}`,
  covers,
  releases: WITH_CLIENT,
  lua: LOGIN,
  http: { routes: answers.length === 0 ? [] : everywhere(...answers) },
  actions,
});

/** A passdb of Lua lines that have a client `c` and end the process or log. */
const verifying = (
  title: string,
  lines: string,
  routes: readonly HttpRoute[] = everywhere({ body: "a" }),
): AuthCase => ({
  title: `auth_password_verify with ${title}`,
  covers,
  releases: WITH_CLIENT,
  lua: `${HTTP_PRELUDE}local kept
function auth_password_verify(request, password)
local c = dovecot.http.client({})
${lines}
return dovecot.auth.PASSDB_RESULT_OK, {}
end
`,
  http: { routes },
  actions: [TEST],
});

const OK: HttpAnswer = { body: '{"ok":true}' };

/** Auth scripts that ask services. */
export const httpLogins: readonly AuthCase[] = [
  login("it agrees", [OK]),
  login("it agrees each time, over one connection", [OK], [TEST, "auth test bob secret", TEST]),
  login("the password is wrong", [{ status: 401 }]),
  login("it does not know the user", [{ status: 404 }]),
  login("it fails", [{ status: 500 }]),
  login("its answer is no JSON", [{ body: "<html>" }]),
  login("nobody is there", []),
  login("it is too slow", [{ delay: 2000 }]),
  login("it answers the second time", [{ failure: "closed" }, OK]),
  login("it ends connections", [{ failure: "closed" }]),
  login("it sends half of an answer", [{ failure: "cut-off", body: '{"ok":true}{"ok":true}' }]),
  {
    ...login(
      "its answer stalls, and the next login waits in vain",
      [{ failure: "stalled", body: "x".repeat(500) }, OK, OK],
      [TEST, TEST, TEST],
    ),
    releases: ["2.4.1", "2.4.5"],
  },
  login("it redirects", [{ status: 302, headers: { Location: `${SITE}/there` } }]),
  {
    title: "auth_userdb_lookup asks a service",
    covers: ["auth_userdb_lookup"],
    releases: WITH_CLIENT,
    lua: LOGIN,
    http: {
      routes: [
        ...paths({ "/user/alice": { body: "/srv/alice" }, "/user/broken": { status: 500 } }),
        ...everywhere({ status: 404 }),
      ],
    },
    actions: ["user alice", "user nobody", "user broken", "auth login alice secret"],
  },
  verifying("a second submit kills the worker", 'local r = make(c, "/") r:submit() pcall(r.submit, r)'),
  verifying(
    "a header of two lines kills the worker",
    'local r = make(c, "/") pcall(r.add_header, r, "X-User", request.user .. "\\r\\nX: y")',
  ),
  verifying(
    "a client that was collected kills the worker",
    "local r = dovecot.http.client({}):request({ url = SITE }) collectgarbage() r:submit()",
  ),
  verifying("a setting that is no text", "show(pcall(dovecot.http.client, { request_timeout = 5 }))"),
  verifying("a bad URL", 'show(pcall(c.request, c, { url = SITE .. "/" .. "a b" }))'),
  verifying(
    "a client that is kept in a global",
    'kept = kept or c send(kept, "/1") send(kept, "/2", "POST", "x")',
  ),
  verifying("a body that is cut off", 'send(c, "/")', everywhere({ failure: "cut-off", body: "0123456789" })),
  verifying("names of hosts", 'send(c, "http://nobody.invalid/") send(c, "http://localhost:8088/")', [
    { url: "http://nobody.invalid/*", answer: { failure: "dns" } },
    { url: "http://localhost:8088/*", answer: { body: "found" } },
  ]),
  verifying("a certificate that nobody has signed", 'send(c, "https://127.0.0.1:8443/")', [
    { url: "https://127.0.0.1:8443/*", answer: { failure: "tls" } },
  ]),
  {
    ...login("it agrees, in the process auth", [OK]),
    title: "auth_password_verify asks a service in the process auth",
    auth: { passdbs: [{ driver: "lua", use_worker: false }], auth_verbose: true },
    actions: [TEST, TEST],
  },
  {
    ...login("it agrees, with debug messages", [OK]),
    title: "auth_password_verify says with auth_debug when a body is complete",
    auth: { auth_debug: true, auth_verbose: true },
  },
  {
    ...login("there is no client", []),
    title: "auth_password_verify of 2.3.13 has no HTTP client",
    releases: ["2.3.13"],
    lua: `function auth_password_verify(request) local c = dovecot.http.client({}) return dovecot.auth.PASSDB_RESULT_OK, {} end\n`,
    actions: [TEST],
  },
];
