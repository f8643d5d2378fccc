import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre, printResults } from "./script.ts";

const LEVELS = ["log_debug", "log_info", "log_warning", "log_error"];
const LOGS = LEVELS.map((level) => `event.${level}`);
const EVERY_LOG = `local event = dovecot.event()\n${LEVELS.map((level) => `event:${level}("${level}")`).join("\n")}`;
const FIELDS = ["event.set_name", "event.add_str", "event.add_int", "event.add_timeval", "event.inc_int"];
const MAIL_DEBUG = { mail_debug: true, users: { alice: {} } };

/** What dovecot.event gives. */
export const event: readonly ContractCase[] = [
  {
    title: "event:log_info and its siblings log in mail_user_created",
    covers: LOGS,
    lua: inCreated(EVERY_LOG),
  },
  {
    title: "event:log_info and its siblings log in mail_user_deinit_pre",
    covers: LOGS,
    lua: inDeinitPre(EVERY_LOG),
  },
  {
    title: "event:log_debug is left out of an IMAP session without mail_debug",
    covers: LOGS,
    service: "imap",
    lua: inCreated(EVERY_LOG),
  },
  {
    title: "event:log_debug logs in every hook of an IMAP session with mail_debug",
    covers: ["event.log_debug"],
    service: "imap",
    world: MAIL_DEBUG,
    lua: `
local function say(text) dovecot.event():append_log_prefix("prefix: "):log_debug(text) end
say("main chunk")
function script_init() say("script_init") return 0 end
function mail_user_created(user) say("created") return 0 end
function mail_user_deinit_pre(user) say("deinit_pre") end
function mail_user_deinit(user) say("deinit") end
function script_deinit() say("script_deinit") end
`,
  },
  {
    title: "event:log_debug is left out by doveadm even with mail_debug",
    covers: ["event.log_debug", "dovecot.i_debug"],
    world: MAIL_DEBUG,
    lua: inCreated(`${EVERY_LOG}\ndovecot.i_debug("debug")`),
  },
  {
    title: "event:append_log_prefix replaces an event's own prefix and stands behind its parents'",
    covers: ["event.append_log_prefix", "dovecot.event"],
    lua: inCreated(`
local parent = dovecot.event()
parent:append_log_prefix("A: "):log_info("one")
parent:append_log_prefix("A2: "):log_info("two")
local child = dovecot.event(parent)
child:log_info("without its own")
child:append_log_prefix("B: "):log_info("with its own")
parent:append_log_prefix("A3: ")
child:log_info("after the parent changed")
dovecot.event(child):append_log_prefix("C: "):log_warning("grandchild")
dovecot.event():append_log_prefix(""):log_info("empty")
dovecot.i_info("not of an event")`),
  },
  {
    title: "event:replace_log_prefix drops what was inherited, for children too",
    covers: ["event.replace_log_prefix"],
    lua: inCreated(`
local parent = dovecot.event():append_log_prefix("A: ")
local replaced = dovecot.event(parent):replace_log_prefix("R: ")
replaced:log_error("replaced")
dovecot.event(replaced):append_log_prefix("S: "):log_info("child")
replaced:append_log_prefix("T: "):log_info("appended afterwards")
replaced:replace_log_prefix("U: "):log_info("replaced again")
dovecot.event():replace_log_prefix(""):log_info("empty")
parent:log_info("parent")`),
  },
  {
    title: "event:replace_log_prefix drops the prefix of an IMAP session",
    covers: ["event.replace_log_prefix", "event.append_log_prefix"],
    service: "imap",
    lua: inCreated(`
dovecot.event():replace_log_prefix("R: "):log_info("replaced")
dovecot.event():append_log_prefix("A: "):log_warning("appended")`),
  },
  {
    title: "event methods give the event itself",
    covers: [
      ...FIELDS,
      "event.set_always_log_source",
      "event.append_log_prefix",
      "event.replace_log_prefix",
      ...LOGS,
    ],
    lua: inCreated(`
local event = dovecot.event()
local same = event:set_name("named"):add_str("text", "value"):add_int("number", 1):inc_int("number", 2)
  :add_timeval("time", 1767225600):set_always_log_source():append_log_prefix("P: "):log_info("logged")
print(rawequal(event, same), rawequal(event, event:log_debug("x")), rawequal(event, event:replace_log_prefix("R: ")))
print(rawequal(event, event:log_warning("x")), rawequal(event, event:log_error("x")))`),
  },
  {
    title: "event:add_str and its siblings turn numbers and text into each other",
    covers: FIELDS,
    lua: inCreated(
      `local event = dovecot.event()\n${printResults(
        "event:set_name(5) == event",
        'event:add_str("key", 5) == event',
        'event:add_str(5, "x") == event',
        'event:add_int("key", 2.0) == event',
        'event:add_int("key", "7") == event',
        'event:inc_int("key", "-1") == event',
        'event:add_timeval("key", "5") == event',
        "event:log_info(5.0) == event",
      )}`,
    ),
  },
  {
    title: "event:add_str and its siblings check their arguments",
    covers: FIELDS,
    lua: inCreated(
      `local event = dovecot.event()\n${printResults(
        ...["set_name()", "set_name(nil)", 'set_name("a", "b")', 'add_str("a")', 'add_str("a", nil)'].map(
          member,
        ),
        ...["add_str(nil, 1)", 'add_str("a", {})', 'add_str("a", "b", "c")'].map(member),
        ...["add_int", "add_timeval", "inc_int"].flatMap((name) =>
          ['"a"', '"a", "x"', '"a", 1.5', '"a", nil', "nil, 1", '"a", 1, 2'].map((given) =>
            member(`${name}(${given})`),
          ),
        ),
      )}`,
    ),
  },
  {
    title: "event:log_info and its siblings check their arguments",
    covers: [...LOGS, "event.append_log_prefix", "event.replace_log_prefix", "event.set_always_log_source"],
    lua: inCreated(
      `local event = dovecot.event()\n${printResults(
        ...[...LEVELS, "append_log_prefix", "replace_log_prefix"].flatMap((name) =>
          ["", '"a", "b"', "nil", "{}"].map((given) => member(`${name}(${given})`)),
        ),
        "event:set_always_log_source(1)",
        "event:passthrough_event(1)",
        'event.log_info(5, "x")',
        'event.log_info(nil, "x")',
        "event.log_info()",
        "event:nosuch()",
      )}`,
    ),
  },
  {
    title: "event texts are cut at a NUL, and a newline is logged as it is",
    covers: ["event.log_info", "event.append_log_prefix"],
    lua: inCreated(`
dovecot.event():log_info("before\\0after")
dovecot.event():log_info("first\\nsecond")
dovecot.event():append_log_prefix("a\\nb "):log_info("text")
dovecot.event():append_log_prefix("a\\0b "):log_info("text")
dovecot.event():log_info("%s %d")
dovecot.event():log_info("")`),
  },
  {
    title: "event kept in a global logs in later hooks, with the prefix of the time",
    covers: ["dovecot.event", "event.append_log_prefix"],
    lua: `
kept = dovecot.event():append_log_prefix("kept: ")
function mail_user_created(user) kept:log_info("created") return 0 end
function mail_user_deinit_pre(user) kept:log_info("deinit_pre") end
function mail_user_deinit(user) kept:log_info("deinit") end
function script_deinit() kept:log_info("script_deinit") end
`,
  },
  {
    title: "event is a table with a metatable, equal to itself only",
    covers: ["dovecot.event"],
    lua: inCreated(
      `local event = dovecot.event()\n${printResults(
        "event == event",
        "event == dovecot.event()",
        "event < event",
        '(tostring(event):gsub("0x.*", ""))',
        "getmetatable(event).__name",
        "type(event.item)",
        "event.nosuch",
      )}`,
    ),
  },
];

function member(call: string): string {
  return `event:${call}`;
}
