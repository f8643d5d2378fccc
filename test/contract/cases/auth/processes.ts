import { type AuthCase, LINE_2_4 } from "../../auth_case.ts";
import { OPEN, USERS, verifying } from "./lua.ts";

const LIFE = `local count = 0
function script_init(...)
dovecot.i_info("init " .. select("#", ...) .. " " .. type((...)))
return 0
end
function script_deinit(...) dovecot.i_info("deinit " .. select("#", ...) .. " " .. count) end
local function counted() count = count + 1 return tostring(count) end
function auth_password_verify() return dovecot.auth.PASSDB_RESULT_OK, {count = counted()} end
function auth_userdb_lookup() return dovecot.auth.USERDB_RESULT_OK, {count = counted()} end
function auth_userdb_iterate() return {"user" .. counted()} end
`;

const ASKED = ["auth test alice x", "auth test bob x", "user alice", "user '*'", "auth login alice x"];

const workers = (passdb: boolean, userdb: boolean) => ({
  auth_verbose: true,
  passdbs: [{ driver: "lua" as const, use_worker: passdb }],
  userdbs: [{ driver: "lua" as const, use_worker: userdb }],
});

const INITS: Readonly<Record<string, string>> = {
  "a syntax error": "function (",
  "an error of the chunk": `error("top")`,
  "an error of script_init": `function script_init() error("init") end`,
  "an error of script_init that is a table": "function script_init() error({}) end",
  "nothing from script_init": "function script_init() end",
  "1 from script_init": "function script_init() return 1 end",
  "-1 from script_init": "function script_init() return -1 end",
  "a text from script_init": `function script_init() return "x" end`,
  "0 as a text from script_init": `function script_init() return "0" end`,
  "a script_init that is no function": "script_init = 5",
  "an error of script_deinit": `function script_deinit() error("deinit") end`,
  "a result of script_deinit": `function script_deinit() return 1 end`,
  "an empty script": "",
};

const loading = Object.entries(INITS).map(
  ([title, lua]): AuthCase => ({
    title: `script_init and the loading of a script with ${title}`,
    covers: ["script_init", "script_deinit"],
    lua: `${lua}\n${lua.startsWith("function (") ? "" : OPEN}`,
    auth: { auth_verbose: true, passdbs: [{ driver: "lua" }] },
    actions: ["auth test alice x"],
  }),
);

/** Processes, and the states of scripts in them. */
export const processes: readonly AuthCase[] = [
  ...loading,
  {
    title: "script_init runs in each process",
    covers: ["script_init", "script_deinit"],
    lua: LIFE,
    actions: ASKED,
  },
  {
    title: "script_init runs without any action",
    covers: ["script_init", "script_deinit"],
    lua: LIFE,
    actions: [],
  },
  {
    title: "script_init gets the settings of its database",
    covers: ["script_init"],
    releases: LINE_2_4,
    lua: `${OPEN}${USERS}function script_init(settings)
local lines = {}
for name, value in pairs(settings) do lines[#lines + 1] = name .. "=" .. tostring(value) end
table.sort(lines)
dovecot.i_info(table.concat(lines, ", "))
end
`,
    auth: {
      auth_verbose: true,
      passdbs: [{ driver: "lua", settings: { table: "/etc/t", empty: "", with_blank: "a b" } }],
      userdbs: [{ driver: "lua", settings: { other: "1" } }],
    },
    actions: ["auth test alice x"],
  },
  ...[
    ["passdb", workers(false, true)],
    ["userdb", workers(true, false)],
    ["passdb and userdb", workers(false, false)],
  ].map(
    ([title, auth]): AuthCase => ({
      title: `script_init where the process auth asks the ${title}`,
      covers: ["script_init", "script_deinit"],
      lua: LIFE,
      auth: auth as AuthCase["auth"] & object,
      actions: ASKED,
    }),
  ),
  {
    title: "auth_password_verify raises in the process auth",
    covers: ["auth_password_verify"],
    lua: `${verifying('if request.user == "mismatch" then return dovecot.auth.PASSDB_RESULT_PASSWORD_MISMATCH, "" end\nerror("boom")')}function auth_userdb_lookup() error("boom") end\n`,
    auth: workers(false, false),
    actions: ["auth test mismatch x", "user alice"],
  },
  {
    title: "auth_password_verify dies in a worker, and the next one starts anew",
    covers: ["auth_password_verify"],
    lua: `local count = 0
function script_init() dovecot.i_info("init") return 0 end
${verifying('count = count + 1\nif request.user == "kill" then return 7, "x" end\nreturn dovecot.auth.PASSDB_RESULT_OK, {count = tostring(count)}')}`,
    actions: ["auth test alice x", "auth test alice x", "auth test kill x", "auth test alice x"],
  },
  {
    title: "auth_password_verify with a table with a boolean as key crashes its worker",
    covers: ["auth_password_verify"],
    lua: verifying(
      'if request.user == "kill" then return dovecot.auth.PASSDB_RESULT_OK, {[true] = "x"} end\nreturn dovecot.auth.PASSDB_RESULT_OK, {}',
    ),
    actions: ["auth test kill x", "auth test alice x"],
  },
  {
    title: "print and io.write in an auth script",
    covers: ["auth_password_verify"],
    lua: verifying(
      'print("printed")\nio.write("written\\n")\nio.stderr:write("to stderr\\n")\nreturn dovecot.auth.PASSDB_RESULT_OK, {}',
    ),
    actions: ["auth test alice x"],
  },
  {
    title: "dofile, io.lines, require and os.getenv in an auth script",
    covers: ["auth_password_verify"],
    lua: `package.path = "/etc/dovecot/lib/?.lua;" .. package.path
local module = require("module")
function auth_password_verify(request)
for line in io.lines("/etc/dovecot/users") do
  local user, home = line:match("^(%S+)%s+(%S+)$")
  if user == request.user then return dovecot.auth.PASSDB_RESULT_OK, {home = home, from = module.name, env = os.getenv("COLOUR"), none = os.getenv("NOSUCH_VARIABLE")} end
end
local file, problem, code = io.open("/etc/dovecot/nosuch")
dovecot.i_info(tostring(file) .. " " .. problem .. " " .. code)
dovecot.i_info(tostring(dofile("/etc/dovecot/value.lua")))
return dovecot.auth.PASSDB_RESULT_USER_UNKNOWN, ""
end
`,
    files: {
      "/etc/dovecot/users": "alice /var/vmail/alice\nbob /var/vmail/bob\n",
      "/etc/dovecot/value.lua": "return 6 * 7\n",
      "/etc/dovecot/lib/module.lua": 'return {name = "module"}\n',
    },
    environment: { COLOUR: "dark" },
    actions: ["auth test alice x", "auth test bob x", "auth test carl x"],
  },
  {
    title: "dovecot.restrict_global_variables in an auth script",
    covers: ["script_init"],
    lua: `function script_init() dovecot.restrict_global_variables(true) return 0 end
${verifying('if request.user == "writes" then counter = 1 end\nif request.user == "reads" then dovecot.i_info(tostring(nosuch)) end\nreturn dovecot.auth.PASSDB_RESULT_OK, {}')}`,
    actions: ["auth test alice x", "auth test writes x", "auth test reads x"],
  },
];
