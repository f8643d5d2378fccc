import type { ContractCase } from "../contract_case.ts";
import { inCreated, printResults } from "./script.ts";

/** Since 2.4.1. */
const LINE = ["2.4.1", "2.4.5"];
const FORCED = ["set_forced_debug", "unset_forced_debug"];

/** Debug messages of events that are logged whatever the settings say. */
export const eventForcedDebug: readonly ContractCase[] = [
  ...FORCED.map((name) => ({
    title: `event:${name} checks its arguments and gives the event`,
    covers: [`event.${name}`],
    releases: LINE,
    lua: inCreated(
      `local event = dovecot.event()\n${printResults(
        `event:${name}() == event`,
        `event:${name}(true)`,
        `event.${name}()`,
        `event.${name}(1)`,
        `event.${name}(nil)`,
        `event.${name}("x")`,
        `event:passthrough_event().${name}`,
      )}\ndovecot.event():log_info("end")`,
    ),
  })),
  {
    title: "event:set_forced_debug has debug messages logged, those of children too",
    covers: FORCED.map((name) => `event.${name}`),
    releases: LINE,
    service: "imap",
    lua: inCreated(`
local event = dovecot.event()
event:log_debug("not yet")
event:set_forced_debug():log_debug("forced")
local child = dovecot.event(event)
child:log_debug("child")
event:unset_forced_debug():log_debug("no more")
child:log_debug("child still")
dovecot.event(event):log_debug("new child")
event:log_info("end")`),
  },
  {
    title: "event:set_forced_debug is inherited by passthrough events",
    covers: ["event.set_forced_debug"],
    releases: LINE,
    service: "imap",
    lua: inCreated(`
dovecot.event():set_forced_debug():passthrough_event():log_debug("forced")
dovecot.event():passthrough_event():log_debug("not forced")
dovecot.event():set_forced_debug():append_log_prefix("prefix: "):set_name("named"):log_debug("with a name")`),
  },
  {
    title: "event:set_forced_debug shows nothing in doveadm",
    covers: ["event.set_forced_debug"],
    releases: LINE,
    lua: inCreated('dovecot.event():set_forced_debug():log_debug("forced"):log_info("end")'),
  },
];
