import { type AuthCase, LINE_2_3, LINE_2_4 } from "../../auth_case.ts";
import { lookingUp, OPEN, SHOWN, USERS, verifying } from "./lua.ts";

/** Fields with the names of 2.3. Those that hold a process's id are only shown to be there. */
const NAMES_2_3 = [
  ...[
    "user",
    "username",
    "domain",
    "domain_first",
    "domain_last",
    "orig_user",
    "orig_username",
    "orig_domain",
  ],
  ...[
    "auth_user",
    "auth_username",
    "auth_domain",
    "login_user",
    "login_username",
    "login_domain",
    "master_user",
  ],
  ...["original_user", "original_username", "original_domain", "owner_user", "home"],
  ...["service", "protocol", "password", "mech", "mechanism", "secured", "cert", "session", "client_id"],
  ...["local_name", "lip", "rip", "lport", "rport", "real_lip", "real_rip", "real_lport", "real_rport"],
  ...["local_ip", "remote_ip", "local_port", "remote_port"],
  ...["real_local_ip", "real_remote_ip", "real_local_port", "real_remote_port"],
  ...[
    "ssl_ja3_hash",
    "ssl_client_cert_fp",
    "ssl_client_cert_pubkey_fp",
    "no_penalty",
    "successful",
    "hostname",
  ],
];
const IDS = ["pid", "session_pid", "client_pid", "id"];

const covers = [
  ...NAMES_2_3.filter((name) => !["home", "no_penalty", "successful", "hostname"].includes(name)),
  ...IDS,
].map((name) => `auth_request.${name}`);

const list = (names: readonly string[]) => names.map((name) => `"${name}"`).join(", ");

/** Logs every field of a request that is there. */
const DUMP = `${SHOWN}local names = {${list(NAMES_2_3)}}
local ids = {${list(IDS)}}
local function dump(title, request)
  dovecot.i_info(title)
  for _, name in ipairs(names) do
    local value = request[name]
    if value ~= nil then dovecot.i_info("  " .. name .. " " .. shown(value)) end
  end
  for _, name in ipairs(ids) do
    if request[name] ~= nil then dovecot.i_info("  " .. name .. " is a " .. type(request[name])) end
  end
end
`;

const DUMPING = `${DUMP}function auth_password_verify(request, password)
dump("verify " .. password, request)
return dovecot.auth.PASSDB_RESULT_OK, {userdb_extra = "1", extra = "2"}
end
function auth_passdb_lookup(request)
dump("lookup", request)
return dovecot.auth.PASSDB_RESULT_OK, {password = "secret"}
end
function auth_userdb_lookup(request)
dump("userdb", request)
return dovecot.auth.USERDB_RESULT_OK, {uid = "1", gid = "1", home = "/h"}
end
`;

const ALL_INFO =
  "-x service=imap -x rip=192.0.2.7 -x lip=192.0.2.1 -x rport=4711 -x lport=143 -x session=S1 -x real_rip=198.51.100.1 " +
  "-x real_lip=198.51.100.2 -x real_rport=1 -x real_lport=2 -x local_name=mail.example.org -x client_id=x";

const dumping = (title: string, actions: readonly string[]): AuthCase => ({
  title: `auth_request has its fields in ${title}`,
  covers,
  lua: DUMPING,
  actions,
});

/** Fields of requests. */
export const request: readonly AuthCase[] = [
  dumping("a login without any information", ["auth test alice secret"]),
  dumping("a login with a domain", ["auth test Alice@Example.ORG secret", "auth test a@b@c secret"]),
  dumping("a login with all information", [`auth test ${ALL_INFO} alice secret`]),
  dumping("a login with addresses only", ["auth test -x rip=192.0.2.7 -x lip=::1 alice secret"]),
  dumping("a login over TLS", ["auth test -x secured alice secret", "auth test -x secured=tls alice secret"]),
  dumping("a login with a certificate", [
    "auth test -x valid-client-cert alice secret",
    "auth test -x cert_username=zed alice secret",
  ]),
  dumping("a login with unknown information", ["auth test -x nonsense=1 -x forward_x=y alice secret"]),
  dumping("auth login", [
    "auth login alice secret",
    "auth login -x rip=192.0.2.7 -x service=imap alice@example.org secret",
  ]),
  dumping("auth lookup", [
    "auth lookup alice",
    "auth lookup -x rip=192.0.2.7 -x service=lmtp alice@example.org",
  ]),
  dumping("user", [
    "user alice",
    "user -x rip=192.0.2.7 -x service=lmtp alice@example.org",
    "user -x lip=192.0.2.1 Alice",
  ]),
  dumping("an empty password", ["auth test alice ''", "auth test alice 'a b'", "auth test alice 'für'"]),
  {
    title: "auth_request has its methods and tables, and nothing else that pairs finds",
    covers: ["auth_request.passdb", "auth_request.userdb", "auth_request.skip_password_check"].concat(
      ["passdbs_seen_user_unknown", "passdbs_seen_internal_failure", "userdbs_seen_internal_failure"].map(
        (name) => `auth_request.${name}`,
      ),
    ),
    lua: verifying(`local names = {}
for name, value in pairs(request) do names[#names + 1] = name .. " " .. type(value) end
table.sort(names)
dovecot.i_info(table.concat(names, ", "))
names = {}
for name, value in pairs(getmetatable(request)) do names[#names + 1] = name .. " " .. type(value) end
table.sort(names)
dovecot.i_info(table.concat(names, ", "))
dovecot.i_info(type(request) .. " " .. #request .. " " .. tostring(request == request) .. " " .. tostring(rawequal(request, request)))
dovecot.i_info(tostring(request.skip_password_check) .. " " .. tostring(request.passdbs_seen_user_unknown) .. " " .. tostring(request.passdbs_seen_internal_failure) .. " " .. tostring(request.userdbs_seen_internal_failure))
dovecot.i_info(type(request.passdb) .. " " .. type(request.userdb) .. " " .. tostring(request.passdb == request.passdb) .. " " .. tostring(request.passdb.none) .. " " .. tostring(request.userdb.none))
dovecot.i_info((tostring(request):gsub("0x%x+", "0x")) .. " " .. (tostring(request.passdb):gsub("0x%x+", "0x")) .. " " .. (tostring(request.userdb):gsub("0x%x+", "0x")))
return dovecot.auth.PASSDB_RESULT_OK, {}`),
    actions: ["auth test alice secret"],
  },
  {
    title: "auth_request keeps what is assigned to it, and the server does not see it",
    covers: ["auth_request.user", "auth_request.var_expand"],
    lua: verifying(`request.user = "zed"
request.own = 5
request.passdb.own = "p"
dovecot.i_info(request.user .. " " .. request.own .. " " .. request.passdb.own .. " " .. request:var_expand("%{user}"))
request.user = nil
dovecot.i_info(tostring(request.user))
return dovecot.auth.PASSDB_RESULT_OK, {}`),
    actions: ["auth test alice secret"],
  },
  ...[
    ["true", "request[true]"],
    ["nil", "request[nil]"],
    ["a table", "request[{}]"],
    ["a number", "tostring(request[1])"],
    ["true of passdb", "request.passdb[true]"],
    ["true of userdb", "request.userdb[true]"],
  ].map(
    ([title, expression]): AuthCase => ({
      title: `auth_request is asked for ${title}`,
      covers: ["auth_request.user"],
      lua: verifying(`dovecot.i_info(tostring(${expression}))\nreturn dovecot.auth.PASSDB_RESULT_OK, {}`),
      actions: ["auth test alice secret"],
    }),
  ),
  ...["request < request", "request()", 'request .. "x"', "request + 1", "request < {}"].map(
    (expression): AuthCase => ({
      title: `auth_request in the expression ${expression}`,
      covers: ["auth_request.user"],
      lua: verifying(`local value = ${expression}\nreturn dovecot.auth.PASSDB_RESULT_OK, {}`),
      actions: ["auth test alice secret"],
    }),
  ),
  {
    title: "auth_request.username reads the names of 2.3",
    covers: ["auth_request.username", "auth_request.domain", "auth_request.service"],
    releases: LINE_2_3,
    lua: verifying(
      `return dovecot.auth.PASSDB_RESULT_OK, {u = request.username, d = request.domain or "none", s = request.service}`,
    ),
    actions: ["auth test Alice@Example.ORG secret", "auth test -x service=imap alice secret"],
  },
  {
    title: "auth_request.protocol reads the names of 2.4",
    covers: ["auth_request.protocol", "auth_request.mechanism"],
    releases: LINE_2_4,
    lua: verifying(`return dovecot.auth.PASSDB_RESULT_OK, {p = request.protocol, m = request.mechanism}`),
    auth: { auth_verbose: true, auth_mechanisms: ["plain", "login"] },
    actions: [
      "auth test alice secret",
      "auth test -A login alice secret",
      "auth test -A LOGIN -x service=imap alice secret",
    ],
  },
  {
    title: "auth_request of another kind of hook has the fields of the database that is asked",
    covers: ["auth_request.passdb", "auth_request.userdb"],
    lua: `${OPEN.replace("{}", '{a = "1", userdb_b = "2"}')}${USERS.replace(
      "return",
      `dovecot.i_info(tostring(request.passdb.a) .. " " .. tostring(request.userdb.b) .. " " .. tostring(request.passdb.userdb_b))
return`,
    )}${lookingUp(`return dovecot.auth.PASSDB_RESULT_OK, {nopassword = "y"}`)}`,
    actions: ["auth login alice secret", "user alice"],
  },
];
