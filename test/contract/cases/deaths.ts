import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinit, inDeinitPre } from "./script.ts";

const BOX = 'local box = user:mailbox("INBOX")\n';

/** What kills the process, and its neighbours that do not. */
export const deaths: readonly ContractCase[] = [
  ...early('user:mailbox("INBOX")', "mail_user.mailbox"),
  ...early('pcall(user.mailbox, user, "INBOX")', "mail_user.mailbox"),
  ...early('user:metadata_get("/private/x")', "mail_user.metadata_get"),
  ...early('user:metadata_get("bad")', "mail_user.metadata_get"),
  ...early('user:metadata_set("/private/x", "y")', "mail_user.metadata_set"),
  ...early('user:metadata_set("bad", "y")', "mail_user.metadata_set"),
  ...early('user:metadata_unset("/private/x")', "mail_user.metadata_unset"),
  ...early('user:metadata_list("/private/")', "mail_user.metadata_list"),
  ...early("user:mailbox()", "mail_user.mailbox"),
  {
    title: "mail_user:mailbox kills an IMAP session in mail_user_created",
    covers: ["mail_user.mailbox"],
    service: "imap",
    lua: inCreated('user:mailbox("INBOX")'),
  },
  ...Object.entries({
    "user == setmetatable({}, getmetatable(user))": "mail_user.__eq",
    "user == {}": "mail_user.__eq",
    "user < user": "mail_user.__lt",
    "user <= user": "mail_user.__le",
    'user < "alice"': "mail_user.__lt",
    "user:plugin_getenv(nil)": "mail_user.plugin_getenv",
    "user:plugin_getenv({})": "mail_user.plugin_getenv",
    "user.plugin_getenv({}, 'x')": "mail_user.plugin_getenv",
    "getmetatable(user).__tostring({})": "mail_user.__tostring",
    "box < box": "mailbox.__lt",
    'box <= user:mailbox("Archive")': "mailbox.__le",
    "box == {}": "mailbox.__eq",
    "box.open({})": "mailbox.open",
    'user:mailbox("\\xff")': "mail_user.mailbox",
    'user:mailbox("a\\xc3")': "mail_user.mailbox",
    'box:metadata_set("/private/x", "y")': "mailbox.metadata_set",
    'box:metadata_set("bad", "y")': "mailbox.metadata_set",
    'box:metadata_unset("/private/x")': "mailbox.metadata_unset",
    "dovecot.event({})": "dovecot.event",
    "dovecot.event().log_info({}, 'x')": "event.log_info",
    "dovecot.event():passthrough_event().log_info({}, 'x')": "event_passthrough.log_info",
    "coroutine.wrap(dovecot.event)()": "dovecot.event",
    "os.exit(3)": "mail_user_deinit_pre",
  }).map(
    ([expression, member]): ContractCase => ({
      title: `${member} dies or not: ${expression}`,
      covers: [member],
      lua: inDeinitPre(
        `${BOX}dovecot.i_info("before")\nlocal result = ${expression}\ndovecot.i_info("after")`,
      ),
    }),
  ),
  ...[
    "box:open()",
    "box:close()",
    "box:sync()",
    "box:status(1)",
    'box:metadata_get("/private/x")',
    'box:metadata_set("/private/x", "y")',
    'box:metadata_unset("/private/x")',
    'box:metadata_list("/private/")',
    "tostring(box)",
    'box == user:mailbox("INBOX")',
    "box:status()",
    'box:sync("x")',
    'box:metadata_get("bad")',
  ].map(
    (expression): ContractCase => ({
      title: `mailbox after free: ${expression}`,
      covers: ["mailbox.free"],
      lua: inDeinitPre(`${BOX}box:free()\ndovecot.i_info("freed")\nlocal result = ${expression}`),
    }),
  ),
  {
    title: "mailbox:metadata_set kills the process after close",
    covers: ["mailbox.metadata_set", "mailbox.close"],
    lua: inDeinitPre(`${BOX}box:open()\nbox:close()\nbox:metadata_set("/private/x", "y")`),
  },
  {
    title: "mailbox:metadata_set kills the process after no more than metadata_get",
    covers: ["mailbox.metadata_set", "mailbox.metadata_get"],
    lua: inDeinitPre(`${BOX}box:metadata_get("/private/x")\nbox:metadata_set("/private/x", "y")`),
  },
];

/** An expression in the two hooks that run without namespaces. */
function early(expression: string, member: string): ContractCase[] {
  const hooks = { mail_user_created: inCreated, mail_user_deinit: inDeinit };
  return Object.entries(hooks).map(([hook, script]) => ({
    title: `${member} in ${hook}: ${expression}`,
    covers: [member],
    lua: script(`dovecot.i_info("before")\n${expression}\ndovecot.i_info("after")`),
  }));
}
