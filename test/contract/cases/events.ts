import { LAST_EVENT } from "../../../verify/sent_events.ts";
import type { ContractCase } from "../contract_case.ts";
import { inCreated } from "./script.ts";

const END = `function script_deinit() dovecot.event():set_name("${LAST_EVENT}"):log_info("end") end\n`;
const START =
  'local event = dovecot.event():set_name("first"):add_str("text", "value"):add_int("number", 3)\n';

/** The events that metrics and exporters see, beside the log. */
export const events: readonly ContractCase[] = [
  {
    title: "event fields are sent under the name of one log call",
    covers: ["event.set_name", "event.add_str", "event.add_int", "event.inc_int", "event.add_timeval"],
    events: true,
    lua:
      inCreated(`${START}
event:inc_int("number", 4):inc_int("fresh", 2):inc_int("fresh", -5):add_timeval("time", 1767225600):log_info("named")
event:log_info("without a name")
event:set_name("second"):add_str("text", ""):add_str("digits", 5):log_warning("renamed")
event:set_name("third"):add_int("text", 7):inc_int("digits", 1):log_error("other types")
event:set_name(""):log_info("an empty name")`) + END,
  },
  {
    title: "event fields of the script win over those that the server adds, except its duration",
    covers: ["event.add_int", "event.add_str"],
    events: true,
    lua:
      inCreated(`
dovecot.event():set_name("timed"):add_int("duration", 7):add_str("reason_code", "own"):log_info("own")
dovecot.event():set_name("other"):add_int("net_in_bytes", -1):log_info("other")`) + END,
  },
  {
    title: "event children are sent with their parents' fields",
    covers: ["dovecot.event", "event.add_str", "event.add_int"],
    events: true,
    lua:
      inCreated(`${START}
local child = dovecot.event(event):set_name("child"):add_str("text", "own"):add_int("more", 1)
child:log_info("child")
event:add_str("late", "of the parent")
child:set_name("again"):log_info("child")
dovecot.event():set_name("bare"):log_info("bare")`) + END,
  },
  {
    title: "event_passthrough is sent with its own fields and its parent's, which stay as they were",
    covers: [
      "event.passthrough_event",
      "event_passthrough.set_name",
      "event_passthrough.add_str",
      "event_passthrough.add_int",
    ],
    events: true,
    lua:
      inCreated(`${START}
event:passthrough_event():set_name("passed"):add_str("own", "value"):add_int("number", 5):inc_int("number", 1)
  :add_timeval("time", 5):log_info("passed")
event:passthrough_event():log_info("without a name")
event:log_info("still named")
event:set_name("after"):log_info("after")`) + END,
  },
  {
    title: "event:log_debug sends an event that nobody logs, and takes its name",
    covers: ["event.log_debug", "event_passthrough.log_debug"],
    events: true,
    lua:
      inCreated(`${START}
event:log_debug("unwanted")
event:log_info("without a name")
event:passthrough_event():set_name("passed"):log_debug("unwanted")`) + END,
  },
  {
    title: "event is sent from an IMAP session",
    covers: ["event.set_name"],
    events: true,
    service: "imap",
    lua: `${inCreated(`${START}event:log_info("named")`)}
function mail_user_deinit_pre(user) dovecot.event():set_name("late"):add_str("who", user.username):log_info("late") end
${END}`,
  },
];
