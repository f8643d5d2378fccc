import type { World } from "../../../runtime/server/world/world.ts";
import { LAST_EVENT } from "../../../verify/sent_events.ts";
import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre } from "./script.ts";

const SHOW_SETTINGS = `
function script_init(settings)
  print(select("#", settings), type(settings), getmetatable(settings))
  local names = {}
  for name, value in pairs(settings or {}) do names[#names + 1] = name .. "=[" .. value .. "]" end
  table.sort(names)
  print(table.concat(names, " "))
  return 0
end
function mail_user_created() return 0 end
`;

const SETTINGS: World = {
  settings: { all: "of all", own: "of all", empty: "", spaced: "  two  ", quoted: 'a "b" \\c', UPPER: "x" },
  users: { alice: { settings: { own: "of alice", more: "also", none: "" } } },
};

/** A prefix of an event's own, with and without a prefix that replaces all others. */
const PREFIXES = `
local appended = dovecot.event():append_log_prefix("A: ")
appended:log_info("one\\ntwo")
dovecot.event(appended):append_log_prefix("B: "):log_warning("one\\n\\ntwo\\n")
dovecot.event():append_log_prefix("first\\nsecond: "):log_info("one\\ntwo")
dovecot.event():replace_log_prefix("R: "):log_info("one\\ntwo")
dovecot.event(dovecot.event():replace_log_prefix("R\\nS: ")):append_log_prefix("C\\nD: "):log_error("one\\ntwo")
`;

/** What makes and leaks passthrough events in places that the other cases do not show. */
const LEAKS: readonly (readonly [where: string, lua: string])[] = [
  [
    "the main chunk",
    "dovecot.event():passthrough_event()\nfunction mail_user_created() dovecot.i_info('created') return 0 end",
  ],
  [
    "script_init",
    "function script_init() dovecot.event():passthrough_event() return 0 end function mail_user_created() return 0 end",
  ],
  [
    "mail_user_deinit",
    "function mail_user_created() return 0 end function mail_user_deinit() dovecot.event():passthrough_event() end",
  ],
  [
    "script_deinit",
    "function mail_user_created() return 0 end function script_deinit() dovecot.event():passthrough_event() end",
  ],
  [
    "mail_user_created that raises",
    "function mail_user_created()\ndovecot.event():append_log_prefix('P: '):passthrough_event()\nerror('text') end",
  ],
  [
    "mail_user_created that refuses",
    "function mail_user_created() dovecot.event():passthrough_event() return -1, 'no' end function script_deinit() dovecot.i_info('bye') end",
  ],
  [
    "a call that another event follows",
    "function mail_user_created(user) local e = dovecot.event():passthrough_event() dovecot.i_info('x') local f = dovecot.event(dovecot.event()) f:log_info('y') return 0 end",
  ],
];

/** Composed and decomposed names: bytes that differ and may mean the same. */
const NAMES = [
  "e\\u{301}",
  "\\u{e9}",
  "\\u{fb01}",
  "\\u{212b}",
  "\\u{e000}\\u{301}",
  "a\\u{323}\\u{307}",
  "a\\u{307}\\u{323}",
  "\\u{ac00}\\u{11a8}",
  "inbox/e\\u{301}",
  "e\\u{301}/x.y",
];

/** What stands in a setting: templates, and percent signs that begin none. */
const SETTING_TEMPLATES = [
  "%{user | substr(0, 2)} at %{home}",
  "100%",
  "100%%",
  "%u",
  "%{nosuch}",
  "%{user | nosuch}",
  "%{literal(1) / 0}",
  "%{user | lua_call('f')}",
];

/** What 2.4 does differently, run on all releases. */
export const releases24: readonly ContractCase[] = [
  {
    title: "script_init gets a table of settings, the user's before all users'",
    covers: ["script_init"],
    world: SETTINGS,
    lua: SHOW_SETTINGS,
  },
  {
    title: "script_init gets an empty table where nothing is set",
    covers: ["script_init"],
    world: { users: { alice: {} } },
    lua: SHOW_SETTINGS,
  },
  {
    title: "script_init may change its settings, which are its own",
    covers: ["script_init"],
    world: SETTINGS,
    lua: `${SHOW_SETTINGS}
local init = script_init
function script_init(settings) if settings then settings.all, settings.own = nil, 5 end return init(settings) end`,
  },
  ...SETTING_TEMPLATES.map((template) => ({
    title: `script_init gets ${template} expanded, or is never reached`,
    covers: ["script_init"],
    releases: ["2.4.1", "2.4.5"],
    world: { settings: { own: template }, users: { alice: {} } },
    lua: SHOW_SETTINGS,
  })),
  {
    title: "event prefixes and texts of several lines",
    covers: ["event.append_log_prefix", "event.replace_log_prefix", "event.log_info"],
    lua: inCreated(PREFIXES),
  },
  {
    title: "event prefixes and texts of several lines in an IMAP session",
    covers: ["event.append_log_prefix", "event.replace_log_prefix", "event.log_info"],
    service: "imap",
    lua: inCreated(PREFIXES),
  },
  {
    title: "mailbox kept in a global kills an IMAP session while it has the user's prefix",
    covers: ["mail_user.mailbox"],
    service: "imap",
    lua: inDeinitPre('kept = user:mailbox("INBOX")\ndovecot.i_info("kept")'),
  },
  {
    title: "mail_user kept in a global kills an IMAP session while it has the user's prefix",
    covers: ["mail_user.username"],
    service: "imap",
    lua: inCreated("kept = user\nreturn 0"),
  },
  {
    title: "mail_user:mailbox in mail_user_deinit kills an IMAP session",
    covers: ["mail_user.mailbox", "mail_user_deinit"],
    service: "imap",
    lua: `${inCreated("")}function mail_user_deinit(user)
dovecot.i_info("text")
dovecot.event():log_info("event")
user:mailbox("INBOX")
end`,
  },
  {
    title: "mail_user:metadata_get in mail_user_deinit kills an IMAP session",
    covers: ["mail_user.metadata_get", "mail_user_deinit"],
    service: "imap",
    lua: `${inCreated("")}function mail_user_deinit(user) user:metadata_get("/private/x") end`,
  },
  ...LEAKS.map(
    ([where, lua]): ContractCase => ({
      title: `event_passthrough leaked by ${where}`,
      covers: ["event.passthrough_event"],
      lua,
    }),
  ),
  {
    title: "event_passthrough leaked by mail_user_deinit_pre of an IMAP session",
    covers: ["event.passthrough_event"],
    service: "imap",
    lua: inDeinitPre("dovecot.event():passthrough_event()\ndovecot.i_info('made')"),
  },
  {
    title: "event:passthrough_event called with no Lua function around it",
    covers: ["event.passthrough_event"],
    lua: inCreated(
      "local event = dovecot.event() print(pcall(coroutine.wrap(event.passthrough_event), event)) dovecot.i_info('alive')",
    ),
  },
  {
    title: "mail_user:mailbox with composed and decomposed names",
    covers: ["mailbox.vname", "mailbox.name"],
    lua: inDeinitPre(`
for _, name in ipairs{${NAMES.map((name) => `"${name}"`).join(", ")}} do
  local box = user:mailbox(name)
  print(name, box.vname, box.name, box.vname == name, pcall(box.open, box))
  box:free()
end`),
  },
  {
    title: "mailbox is compared with a user",
    covers: ["mailbox.__eq"],
    lua: inDeinitPre('print(pcall(function() return user:mailbox("INBOX") == user end))'),
  },
  {
    title: "event fields of the userdb are those of the user's events",
    covers: ["dovecot.event", "event.set_name"],
    events: true,
    world: { users: { alice: { settings: { event_team: "blue", event_none: "", eventual: "no" } } } },
    lua: `${inCreated('dovecot.event():set_name("named"):log_info("named")')}function script_deinit() dovecot.event():set_name("${LAST_EVENT}"):log_info("end") end`,
  },
  {
    title: "dovecot.i_debug and event:log_debug in an IMAP session without mail_debug",
    covers: ["dovecot.i_debug", "event.log_debug"],
    service: "imap",
    lua: `function mail_user_created() dovecot.i_debug("plain") dovecot.event():log_debug("event") return 0 end
function mail_user_deinit() dovecot.i_debug("one\\ntwo") end`,
  },
];
