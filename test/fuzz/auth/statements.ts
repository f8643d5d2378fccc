import fc from "fast-check";
import lives from "../../../sdk/surface/releases.json" with { type: "json" };
import { anything, constants, type LuaText, stored } from "./values.ts";

const METHODS = /^(log_\w+|var_expand|response_from_template|password_verify|event|passdb|userdb)$/;

/** Fields of requests in all releases, and names that none has. */
const FIELDS = Object.keys(lives.auth_request).filter((name) => !METHODS.test(name));

const field: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 8, arbitrary: constants(...FIELDS).map((name) => `request.${name}`) },
  {
    weight: 2,
    arbitrary: constants(
      ...[
        "request.nope",
        "request.home",
        "request.hostname",
        "request[1]",
        'request[""]',
        'request["user "]',
      ],
      ...["#request", "request == request", "rawget(request, 'user')", "request.passdb == request.passdb"],
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        constants("passdb", "userdb"),
        constants("a", "b", "x", "user", "home", "password", "c", '["1"]', "userdb_x"),
      )
      .map(([table, name]) => `request.${table}${name.startsWith("[") ? name : `.${name}`}`),
  },
  {
    weight: 1,
    arbitrary: constants(
      "request[true]",
      "request[nil]",
      "request[{}]",
      "request.passdb[1]",
      "request.userdb[true]",
      "request < request",
      "request + 1",
      "request()",
      '"x" .. request',
    ),
  },
);

const shared = constants(
  ...[
    '"%{user}"',
    '"plain"',
    '""',
    '"%"',
    '"%%"',
    '"%{user"',
    '"%u %n %d"',
    '"%{passdb:a}"',
    '"%{userdb:x}"',
  ],
  ...[
    '"%{env:NAME}"',
    '"%{env:NOPE}"',
    '"%{nope}"',
    '"%{password}"',
    '"%{session}"',
    '"%{auth_user}"',
    '"%{login_user}"',
  ],
  ...[
    '"%{user | upper}"',
    '"%{user | domain}"',
    '"%{user | username | upper}"',
    '"%{mechanism}"',
    '"%{mech}"',
  ],
  ...[
    '"%{service}"',
    '"%{protocol}"',
    '"%{rip}"',
    '"%{remote_ip}"',
    '"%Lu"',
    '"%5u"',
    '"%-2u"',
    '"%{sha256:user}"',
  ],
  ...[
    "\"%{user | default('x')}\"",
    "\"%{nope | default('x')}\"",
    "\"%{user | if('==', 'alice', 'y', 'n')}\"",
  ],
  ...[
    '"%{if;%u;eq;alice;yes;no}"',
    '"%{passdb:a:def}"',
    '"%{user | sha256}"',
    '"%{owner_user}"',
    '"%s %r %l %m %w"',
  ],
  ...['"a=%u b=%d"', '"user=%{user} uid=0"', '"%{original_user}"', '"%{domain_first}"', '"f\\u{fc}r %u"'],
);

const template: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 9, arbitrary: shared },
  { weight: 1, arbitrary: anything },
);

const text: fc.Arbitrary<LuaText> = fc.oneof(
  {
    weight: 6,
    arbitrary: constants('"said"', '""', '"100% %s"', '"f\\u{fc}r"', "request.user", "5", "5.0", "0.1"),
  },
  { weight: 1, arbitrary: constants('"a\\nb"', '"a\\0b"', '"tab\\t."') },
  { weight: 1, arbitrary: anything },
);

const log = constants("log_debug", "log_info", "log_warning", "log_error");

/** What is done to an event before it is logged. */
const eventSteps = fc.array(
  constants(
    ...[
      ':set_name("named")',
      ':add_str("field", "value")',
      ':add_int("count", 1)',
      ':append_log_prefix("P: ")',
    ],
    ...[
      ':replace_log_prefix("R: ")',
      ":inc_int('count', 2)",
      ':add_str("field", nil)',
      ":set_always_log_source()",
    ],
  ),
  { maxLength: 2 },
);

/** Calls of methods of requests, as expressions. */
const call: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 3, arbitrary: template.map((of) => `request:var_expand(${of})`) },
  { weight: 2, arbitrary: template.map((of) => `request:response_from_template(${of})`) },
  { weight: 4, arbitrary: stored.map((hash) => `request:password_verify(${hash}, "secret")`) },
  {
    weight: 1,
    arbitrary: fc.tuple(stored, text).map((both) => `request:password_verify(${both.join(", ")})`),
  },
  { weight: 4, arbitrary: fc.tuple(log, text).map(([name, said]) => `request:${name}(${said})`) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(eventSteps, log, text)
      .map(([steps, name, said]) => `request:event()${steps.join("")}:${name}(${said})`),
  },
  {
    weight: 1,
    arbitrary: constants(
      ...["request:var_expand()", "request:log_info()", "request:event(1)", 'request:log_info("a", "b")'],
      ...["request.log_info('x')", "request.var_expand('x')", "request.event()", "request.event('x')"],
      ...["request:nope()", "request.user:upper()", "dovecot.event():log_info('own')"],
      ...["dovecot.event(request:event()):append_log_prefix('C: '):log_info('child')"],
      ...[
        "request:password_verify(nil, 'x')",
        "request:password_verify('{PLAIN}x')",
        "request:response_from_template()",
      ],
    ),
  },
);

/** What a script does to what it was given, and what it keeps of it: texts, never the request itself. */
const meddling: fc.Arbitrary<LuaText> = constants(
  ...['request.user = "zed"', 'request.own = "mine"', "request.passdb.a = 1", "setmetatable(request, nil)"],
  ...[
    "counter = (counter or 0) + 1 show('counter', counter)",
    "last, before = request.user, last show(before)",
  ],
  ...[
    "users[#users + 1] = request.user show(table.concat(users, ' '))",
    "show(seen[request.user]) seen[request.user] = true",
  ],
  ...[
    "local names = {} for name in pairs(request) do names[#names + 1] = name end table.sort(names) show(table.concat(names, ' '))",
  ],
  ...[
    "show(getmetatable(request).__name)",
    "show(tostring(request):match('^[%w_*]+'))",
    "show(type(request.item))",
  ],
  ...[
    "collectgarbage()",
    "dovecot.auth.PASSDB_RESULT_OK = 5",
    "request.event = nil",
    "auth_userdb_iterate = nil",
  ],
  ...[
    "show(os.getenv('NAME'))",
    "show(os.getenv('NOPE'))",
    'show(io.open("/nonexistent"))',
    'io.stderr:write("to stderr\\n")',
  ],
  ...['for line in io.lines("/etc/dovecot/users") do show(line) end', 'print("printed", 1)'],
  ...[
    "show(require)",
    "show(pcall(require, 'no.such.module'))",
    "show(dovecot.auth.USERDB_RESULT_USER_UNKNOWN)",
  ],
  ...[
    "show(debug.traceback('here'))",
    "show(pcall(load('return user +')))",
    "show(dovecot.storage, dovecot.http ~= nil)",
  ],
);

/** A line of a hook that gets a request. */
export const statement: fc.Arbitrary<LuaText> = fc.oneof(
  { weight: 5, arbitrary: field.map((each) => `show(pcall(function() return ${each} end))`) },
  { weight: 1, arbitrary: field.map((each) => `show(${each})`) },
  { weight: 6, arbitrary: call.map((each) => `show(pcall(function() return ${each} end))`) },
  { weight: 1, arbitrary: call.map((each) => `show(${each})`) },
  { weight: 1, arbitrary: fc.tuple(log, text).map(([name, said]) => `request:${name}(${said})`) },
  { weight: 2, arbitrary: meddling },
  { weight: 1, arbitrary: anything.map((value) => `show(pcall(error, ${value}))`) },
  {
    weight: 1,
    arbitrary: constants("i_info", "i_warning", "i_error", "i_debug").map(
      (name) => `dovecot.${name}("plain")`,
    ),
  },
);

/** Conditions about a request; the last ones are of hooks that get a password. */
export const condition: fc.Arbitrary<LuaText> = constants(
  ...[
    'request.user == "alice"',
    'request.user == "bob"',
    'request.user == "nobody"',
    'request.user:find("@")',
  ],
  ...[
    'request.passdb.a == "1"',
    "request.skip_password_check",
    'request:password_verify("{PLAIN}secret", request.password or "") > 0',
  ],
);
