import { type AuthCase, LINE_2_3, LINE_2_4 } from "../../auth_case.ts";
import { OPEN, SHOWN, userdb, verifying } from "./lua.ts";

const LOGS = ["log_debug", "log_info", "log_warning", "log_error"];
const LOG_COVERS = LOGS.map((name) => `auth_request.${name}`);

const logging = (lines: string) => verifying(`${lines}\nreturn dovecot.auth.PASSDB_RESULT_OK, {}`);
const EACH_LOG = logging(LOGS.map((name) => `request:${name}("${name} says")`).join("\n"));

const TEXTS: Readonly<Record<string, string>> = {
  numbers: `request:log_warning(5) request:log_warning(5.0) request:log_warning(0.1)`,
  percents: `request:log_warning("100% %s %d")`,
  "an empty text": `request:log_warning("")`,
  "a NUL": `request:log_warning("a\\0b")`,
  "two lines": `request:log_warning("a\\nb")`,
  "UTF-8": `request:log_warning("für")`,
  "too many arguments": `request:log_warning("a", "b", 3)`,
};

const WRONG: Readonly<Record<string, string>> = {
  "no text": "request:log_info()",
  nil: "request:log_info(nil)",
  true: "request:log_info(true)",
  "a table": "request:log_info({})",
  "a dot for a colon": `request.log_info("x")`,
  "no arguments at all": "request.log_info()",
  "a number as self": `request.log_info(5, "x")`,
};

const TEMPLATES_2_3 = [
  ...[
    "%u",
    "%n",
    "%d",
    "%s",
    "%r",
    "%l",
    "%m",
    "%w",
    "%%",
    "%",
    "plain",
    "",
    "%Lu",
    "%Uu",
    "%Hu",
    "%Mu",
    "%{user",
    "%5u",
  ],
  ...[
    "%{user}",
    "%{username}",
    "%{domain}",
    "%{service}",
    "%{rip}",
    "%{lip}",
    "%{mech}",
    "%{password}",
    "%{session}",
  ],
  ...[
    "%{passdb:a}",
    "%{userdb:a}",
    "%{passdb:a:fallback}",
    "%{env:NOSUCH}",
    "%{nosuch}",
    "%{sha256:user}",
    "%{md5:user}",
  ],
  ...[
    "%{user | domain}",
    "%{if;%u;eq;alice;yes;no}",
    "%{auth_user}",
    "%{orig_user}",
    "%{login_user}",
    "%{domain_first}",
    "%y",
  ],
];
const TEMPLATES_2_4 = [
  ...[
    "%u",
    "%%",
    "%",
    "plain",
    "",
    "%{user}",
    "%{user | username}",
    "%{user | domain}",
    "%{user | upper}",
    "%{password}",
  ],
  ...[
    "%{user | username | upper}",
    "%{protocol}",
    "%{mechanism}",
    "%{remote_ip}",
    "%{passdb:a}",
    "%{userdb:a}",
    "%{env:NOSUCH}",
  ],
  ...[
    "%{nosuch}",
    "%{username}",
    "%{domain}",
    "%{service}",
    "%{rip}",
    "%{user",
    "%{sha256:user}",
    "%{user | sha256}",
  ],
  ...[
    "%{user | nosuch}",
    "%{user | default('x')}",
    "%{local_name}",
    "%{original_user}",
    "%{auth_user}",
    "%{login_user}",
  ],
  ...[
    "%{user | if('=', 'alice', 'yes', 'no')}",
    "%{hostname}",
    "%{pid}",
    "%{mech}",
    "%{session}",
    "%{owner_user}",
  ],
];

const expanding = (templates: readonly string[]) =>
  SHOWN +
  logging(`for _, template in ipairs({${templates.map((each) => `[=[${each}]=]`).join(", ")}}) do
  local ok, text = pcall(request.var_expand, request, template)
  dovecot.i_info(template .. " => " .. (ok and "" or "raises ") .. shown(text))
end`);

const RESPONSES = ["a=%u b=%d", "a", "c=", "a=1 a=2", 'q="x y"', "", " a=b  c=d ", "a=b=c", "user=%u@%d"];

/** Methods of requests. */
export const methods: readonly AuthCase[] = [
  ...[{}, { auth_verbose: true }, { auth_debug: true }, { auth_verbose: true, auth_debug: true }].map(
    (auth): AuthCase => ({
      title: `auth_request:log_info and the others with ${Object.keys(auth).join(" and ") || "no setting"}`,
      covers: LOG_COVERS,
      lua: EACH_LOG,
      auth,
      actions: ["auth test alice secret"],
    }),
  ),
  {
    title: "auth_request:log_info in a userdb hook",
    covers: LOG_COVERS,
    lua: userdb(
      `${LOGS.map((name) => `request:${name}("x")`).join("\n")}\nreturn dovecot.auth.USERDB_RESULT_OK, {}`,
    ),
    actions: ["user alice", "auth login alice secret"],
  },
  {
    title: "auth_request:log_info with an address and a session",
    covers: LOG_COVERS,
    lua: EACH_LOG,
    actions: [
      "auth test -x rip=192.0.2.7 alice secret",
      "auth test -x rip=192.0.2.7 -x session=S1 alice secret",
    ],
  },
  ...Object.entries(TEXTS).map(
    ([title, line]): AuthCase => ({
      title: `auth_request:log_warning with ${title}`,
      covers: ["auth_request.log_warning"],
      lua: logging(line),
      actions: ["auth test alice secret"],
    }),
  ),
  ...Object.entries(WRONG).map(
    ([title, line]): AuthCase => ({
      title: `auth_request:log_info with ${title}`,
      covers: ["auth_request.log_info"],
      lua: logging(line),
      actions: ["auth test alice secret"],
    }),
  ),
  {
    title: "auth_request:var_expand with the variables of 2.3",
    covers: ["auth_request.var_expand"],
    releases: LINE_2_3,
    lua: expanding(TEMPLATES_2_3),
    actions: ["auth test -x rip=192.0.2.7 Alice@Example.ORG secret", "auth test bob secret"],
  },
  {
    title: "auth_request:var_expand with the variables of 2.4",
    covers: ["auth_request.var_expand"],
    releases: LINE_2_4,
    lua: expanding(TEMPLATES_2_4),
    actions: ["auth test -x rip=192.0.2.7 Alice@Example.ORG secret", "auth test bob secret"],
  },
  ...[
    "request:var_expand()",
    "request:var_expand(nil)",
    "request:var_expand({})",
    'request.var_expand("x")',
    "request:var_expand(5)",
  ].map(
    (call): AuthCase => ({
      title: `auth_request:var_expand called as ${call}`,
      covers: ["auth_request.var_expand"],
      lua: SHOWN + logging(`dovecot.i_info(shown(${call}))`),
      actions: ["auth test alice secret"],
    }),
  ),
  {
    title: "auth_request:var_expand raises for an unknown variable of 2.4",
    covers: ["auth_request.var_expand"],
    lua: logging(`dovecot.i_info(request:var_expand("%{nosuch}"))`),
    actions: ["auth test alice secret"],
  },
  {
    title: "auth_request:response_from_template takes a text apart",
    covers: ["auth_request.response_from_template"],
    releases: LINE_2_3,
    lua: logging(`for _, template in ipairs({${RESPONSES.map((each) => `[=[${each}]=]`).join(", ")}}) do
  local lines = {}
  for name, value in pairs(request:response_from_template(template)) do lines[#lines + 1] = name .. "[" .. value .. "]" end
  table.sort(lines)
  dovecot.i_info(template .. " => " .. table.concat(lines, " "))
end`),
    actions: ["auth test alice@example.org secret", "auth test 'bob' secret"],
  },
  ...[
    'request:response_from_template("=v")',
    "request:response_from_template()",
    "request:response_from_template({})",
  ].map(
    (call): AuthCase => ({
      title: `auth_request:response_from_template called as ${call}`,
      covers: ["auth_request.response_from_template"],
      lua: logging(call),
      actions: ["auth test alice secret"],
    }),
  ),
  {
    title: "auth_request:event logs with the user and no mark of the script",
    covers: ["auth_request.event"],
    lua:
      SHOWN +
      logging(`local event = request:event()
event:log_debug("d") event:log_info("i") event:log_warning("w") event:log_error("e")
dovecot.i_info(type(event) .. " " .. tostring(request:event() == request:event()))
event:add_str("k", "v"):log_info("more")`),
    actions: ["auth test alice secret"],
  },
  {
    title: "auth_request:event has children with prefixes",
    covers: ["auth_request.event"],
    lua: logging(`local event = request:event()
event:append_log_prefix("own: ")
request:log_warning("request")
event:log_info("event")
dovecot.event(event):append_log_prefix("child: "):log_info("x")`),
    actions: ["auth test alice secret"],
  },
  {
    title: "auth_request:event of a userdb hook without auth_verbose",
    covers: ["auth_request.event"],
    lua: userdb(`request:event():log_info("x")\nreturn dovecot.auth.USERDB_RESULT_OK, {}`),
    auth: {},
    actions: ["user alice"],
  },
  {
    title: "auth_request.event called with a dot",
    covers: ["auth_request.event"],
    lua: logging("request.event()"),
    actions: ["auth test alice secret"],
  },
  {
    title: "dovecot.i_info and the others in an auth script",
    covers: ["auth_password_verify"],
    lua: `${OPEN}function auth_userdb_lookup(request)
dovecot.i_debug("d") dovecot.i_info("i") dovecot.i_warning("w") dovecot.i_error("e")
dovecot.i_info("two\\nlines")
return dovecot.auth.USERDB_RESULT_OK, {}
end
`,
    actions: ["user alice"],
  },
];
