import type { ContractCase } from "../contract_case.ts";
import { SAYING_HOOKS } from "./script.ts";

const ALL = ["script_init", "mail_user_created", "mail_user_deinit_pre", "mail_user_deinit", "script_deinit"];

const SAYING_ALL = `
dovecot.i_info("main chunk")
dovecot.event():log_info("main chunk")
${ALL.map((hook) => `function ${hook}() dovecot.i_info("${hook}") dovecot.event():log_warning("${hook}") return 0 end`).join("\n")}
`;

/** One case per statement in mail_user_created. */
function createdCases(service: "doveadm" | "imap", statements: readonly string[]): ContractCase[] {
  return statements.map((statement) => ({
    title: `mail_user_created: ${statement}${service === "imap" ? " in an IMAP session" : ""}`,
    covers: ["mail_user_created"],
    service,
    lua: `function mail_user_created(user) ${statement} end${SAYING_HOOKS}`,
  }));
}

/** One case per statement in the hook of a session's end. */
function endCases(
  hook: "mail_user_deinit_pre" | "mail_user_deinit",
  statements: readonly string[],
): ContractCase[] {
  return statements.map((statement) => ({
    title: `${hook}: ${statement}`,
    covers: [hook],
    lua: `function mail_user_created(user) return 0 end${SAYING_HOOKS}function ${hook}(user) ${statement} end\n`,
  }));
}

function initCases(statements: readonly string[]): ContractCase[] {
  return statements.map((statement) => ({
    title: `script_init: ${statement}`,
    covers: ["script_init"],
    lua: `function script_init() ${statement} end
function mail_user_created(user) dovecot.i_info("created") return 0 end${SAYING_HOOKS}`,
  }));
}

const ENDS = [
  'return -1, "no"',
  "return -1",
  'return "text"',
  'return -0.5, "x"',
  'error("text")',
  "error({})",
  "error(nil)",
];

/** What becomes of a session by what its hooks are, return and raise. */
export const hooks: readonly ContractCase[] = [
  { title: "script_init and all other hooks run in their order", covers: ALL, lua: SAYING_ALL },
  {
    title: "script_init and all other hooks run in their order in an IMAP session",
    covers: ALL,
    service: "imap",
    lua: SAYING_ALL,
  },
  ...createdCases("doveadm", [
    'return -1, "no"',
    "return -1",
    "return",
    "return nil",
    'return "text"',
    "return {}",
    "return true",
    "return -7",
    'return -7.5, "x"',
    'return -0.5, "x"',
    'return "0"',
    'return "-1", "text"',
    "return -1, 42",
    "return -1, {}",
    'return 5, "x"',
    'return -1, "a\\0b"',
    'return -1, "two\\nlines"',
    'return -1, ""',
    'return -1, "a", "b"',
    'return -2^31, "large"',
    'error("text")',
    'error("text", 0)',
    'error("text", 2)',
    "error({})",
    'error(setmetatable({}, { __tostring = function() return "text" end }))',
    "error(nil)",
    "error()",
    "error(42)",
    "error(true)",
    'error("two\\nlines")',
    'error("a\\0b")',
    "return user + 1",
    "return nil + 1",
    "local nothing nothing.x = 1",
  ]),
  ...createdCases("imap", ['return -1, "no"', "return -1", 'error("text")', "error({})"]),
  ...endCases("mail_user_deinit_pre", ENDS),
  ...endCases("mail_user_deinit", ENDS),
  ...["mail_user_deinit_pre", "mail_user_deinit"].map(
    (hook): ContractCase => ({
      title: `${hook} that raises in an IMAP session fails alone`,
      covers: [hook],
      service: "imap",
      lua: `function mail_user_created(user) return 0 end${SAYING_HOOKS}function ${hook}(user) error("text") end\n`,
    }),
  ),
  ...initCases([
    "return 0",
    "return",
    "return nil",
    "return 0.0",
    "return 1",
    "return -1",
    'return "0"',
    "return true",
    "return 1.5",
    "return 0, 1",
    "return 1, 0",
    'error("text")',
    "error({})",
    "error(nil)",
  ]),
  ...['error("text")', "error({})", "error(nil)", "return -1"].map(
    (statement): ContractCase => ({
      title: `script_deinit: ${statement}`,
      covers: ["script_deinit"],
      lua: `function mail_user_created(user) return 0 end\nfunction script_deinit() ${statement} end\n`,
    }),
  ),
  {
    title: "script_deinit that raises in an IMAP session",
    covers: ["script_deinit"],
    service: "imap",
    lua: 'function mail_user_created(user) return 0 end\nfunction script_deinit() error("text") end\n',
  },
  {
    title: "script_deinit that raises after a refusal logs before it",
    covers: ["script_deinit", "mail_user_created"],
    lua: 'function mail_user_created(user) return -1, "no" end\nfunction script_deinit() error("text") end\n',
  },
  {
    title: "script_deinit that raises after script_init failed logs before it",
    covers: ["script_deinit", "script_init"],
    lua: 'function script_init() return 1 end\nfunction script_deinit() error("text") end\n',
  },
  ...(["doveadm", "imap"] as const).map(
    (service): ContractCase => ({
      title: `mail_user_created that is missing unloads the script at once (${service})`,
      covers: ["mail_user_created"],
      service,
      lua: `function script_init() dovecot.i_info("script_init") return 0 end${SAYING_HOOKS}`,
    }),
  ),
  {
    title: "mail_user_created that is a callable table counts as missing",
    covers: ["mail_user_created"],
    lua: `mail_user_created = setmetatable({}, { __call = function() return 0 end })${SAYING_HOOKS}`,
  },
  {
    title: "mail_user_deinit and the others that are no functions count as missing",
    covers: ["mail_user_deinit_pre", "mail_user_deinit", "script_deinit"],
    lua: `function mail_user_created(user) dovecot.i_info("created") return 0 end
mail_user_deinit_pre, mail_user_deinit, script_deinit = 1, {}, "text"
`,
  },
  {
    title: "mail_user_deinit may be defined by an earlier hook",
    covers: ["mail_user_deinit_pre", "mail_user_deinit"],
    lua: `function mail_user_created(user)
  function mail_user_deinit_pre(user)
    dovecot.i_info("deinit_pre of " .. user.username)
    function mail_user_deinit(user) dovecot.i_info("deinit of " .. user.username) end
  end
end
`,
  },
];
