import type { ContractCase } from "../contract_case.ts";
import { inCreated, inDeinitPre, printResults } from "./script.ts";

const MEMBERS = [
  "append_log_prefix",
  "replace_log_prefix",
  "set_name",
  "set_always_log_source",
  "add_str",
  "add_int",
  "add_timeval",
  "inc_int",
  "log_debug",
  "log_info",
  "log_warning",
  "log_error",
].map((name) => `event_passthrough.${name}`);

const START = 'local event = dovecot.event():append_log_prefix("E: ")\n';

/** What event:passthrough_event gives. */
export const eventPassthrough: readonly ContractCase[] = [
  {
    title: "event_passthrough methods can be chained up to the log call",
    covers: [...MEMBERS.slice(0, 8), "event_passthrough.log_info", "event.passthrough_event"],
    lua: inCreated(`${START}
event:passthrough_event():set_name("named"):append_log_prefix("P: "):add_str("text", "value"):add_int("number", 1)
  :inc_int("number", 2):add_timeval("time", 5):set_always_log_source():log_info("text")
event:passthrough_event():replace_log_prefix("R: "):log_warning("text")
event:log_info("the event itself is unchanged")`),
  },
  {
    title: "event_passthrough:log_info and its siblings log",
    covers: MEMBERS.slice(8),
    lua: inCreated(`${START}
for _, level in ipairs{"log_debug", "log_info", "log_warning", "log_error"} do
  local passthrough = event:passthrough_event()
  print(level, rawequal(passthrough[level](passthrough, level), passthrough))
end`),
  },
  {
    title: "event_passthrough:log_info and its siblings log in an IMAP session",
    covers: MEMBERS.slice(8),
    service: "imap",
    lua: inCreated(`${START}
event:passthrough_event():log_debug("debug")
event:passthrough_event():append_log_prefix("P: "):log_info("info")
event:passthrough_event():log_warning("warning")
event:passthrough_event():replace_log_prefix("R: "):log_error("error")`),
  },
  {
    title: "event_passthrough may wait while other events log",
    covers: ["event.passthrough_event"],
    lua: inCreated(`${START}
local passthrough = event:passthrough_event()
event:log_info("the event")
dovecot.event():log_info("another")
passthrough:log_info("the passthrough event")`),
  },
  {
    title: "event_passthrough methods check their arguments",
    covers: MEMBERS,
    lua: inCreated(`${START}
local passthrough = event:passthrough_event()
${printResults(
  "passthrough:log_info()",
  "passthrough:log_info(nil)",
  'passthrough:log_debug("a", "b")',
  "passthrough:log_warning({})",
  "passthrough:log_error()",
  'passthrough.log_info(5, "x")',
  "passthrough:append_log_prefix()",
  "passthrough:replace_log_prefix(nil)",
  "passthrough:set_name({})",
  "passthrough:set_always_log_source(1)",
  'passthrough:add_str("a", {})',
  'passthrough:add_int("a", "x")',
  'passthrough:add_timeval("a", 1.5)',
  'passthrough:inc_int("a")',
  "passthrough.passthrough_event",
  '(tostring(passthrough):gsub("0x.*", ""))',
)}
passthrough:log_info("still usable")`),
  },
  {
    title: "event_passthrough that was never logged kills the process after mail_user_created",
    covers: ["event.passthrough_event"],
    lua: inCreated(`${START}local passthrough = event:passthrough_event()\ndovecot.i_info("made")`),
  },
  {
    title: "event_passthrough that was never logged kills the process after mail_user_deinit_pre",
    covers: ["event.passthrough_event"],
    lua: inDeinitPre(`${START}local passthrough = event:passthrough_event()\ndovecot.i_info("made")`),
  },
  {
    title: "event_passthrough kills the process when used after its log call",
    covers: ["event_passthrough.add_str"],
    lua: inCreated(`${START}
local passthrough = event:passthrough_event()
passthrough:log_info("logged")
passthrough:add_str("key", "value")`),
  },
  {
    title: "event_passthrough kills the process when logged twice",
    covers: ["event_passthrough.log_info"],
    lua: inCreated(`${START}event:passthrough_event():log_info("once"):log_info("twice")`),
  },
  {
    title: "event_passthrough has ended after a debug text that nobody wanted",
    covers: ["event_passthrough.log_debug"],
    lua: inCreated(`${START}
event:passthrough_event():log_debug("unwanted")
dovecot.i_info("alive")
event:passthrough_event():log_debug("unwanted"):log_info("dead")`),
  },
  {
    title: "event:passthrough_event kills the process while another one waits",
    covers: ["event.passthrough_event"],
    lua: inCreated(`${START}
local first = event:passthrough_event()
local second = dovecot.event():passthrough_event()
dovecot.i_info("never")`),
  },
  {
    title: "event:passthrough_event kills an IMAP session while another one waits",
    covers: ["event.passthrough_event"],
    service: "imap",
    lua: inCreated(
      `${START}local first = event:passthrough_event()\nlocal second = event:passthrough_event()`,
    ),
  },
  {
    title: "event_passthrough that has ended acts on the one that waits",
    covers: ["event_passthrough.log_info"],
    lua: inCreated(`${START}
local first = event:passthrough_event()
first:log_info("first")
local second = event:passthrough_event()
first:append_log_prefix("P: "):log_info("second, by the first")
dovecot.i_info("alive")`),
  },
];
