import type { DovecotEvent, EventBuilder, EventPassthrough, Mailbox } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const event: DovecotEvent;
declare const box: Mailbox;

// Every method gives the event again, so that calls can be chained.
typeOf(event.append_log_prefix("p: ")).is<DovecotEvent>();
typeOf(event.replace_log_prefix("p: ")).is<DovecotEvent>();
typeOf(event.set_name("name")).is<DovecotEvent>();
typeOf(event.set_always_log_source()).is<DovecotEvent>();
typeOf(event.add_str("key", "text")).is<DovecotEvent>();
typeOf(event.add_int("key", 1)).is<DovecotEvent>();
typeOf(event.add_timeval("key", 1)).is<DovecotEvent>();
typeOf(event.inc_int("key", -1)).is<DovecotEvent>();
typeOf(event.set_forced_debug()).is<DovecotEvent>();
typeOf(event.unset_forced_debug()).is<DovecotEvent>();
typeOf(event.log_debug("text")).is<DovecotEvent>();
typeOf(event.log_info("text")).is<DovecotEvent>();
typeOf(event.log_warning("text")).is<DovecotEvent>();
typeOf(event.log_error("text")).is<DovecotEvent>();
typeOf(event.passthrough_event()).is<EventPassthrough>();
event.set_name("name").add_int("n", 1).log_info("first").log_info("second");

type<Exclude<keyof DovecotEvent, keyof EventBuilder>>().is<
  | "log_debug"
  | "log_info"
  | "log_warning"
  | "log_error"
  | "set_forced_debug"
  | "unset_forced_debug"
  | "passthrough_event"
>();

// @ts-expect-error TS2554: a log line has a text
event.log_info();
// @ts-expect-error TS2345: a log line has a text
event.log_debug(undefined);
// @ts-expect-error TS2345: an error object would arrive as a table
event.log_error(new Error("text"));
// @ts-expect-error TS2554: the name is given with set_name
event.passthrough_event("name");
// @ts-expect-error TS2554: the server raises `expected 1 arguments, got 2`
event.set_forced_debug(true);
// @ts-expect-error TS2339: a passthrough event has its parent's
event.passthrough_event().set_forced_debug();

// Methods of foreign objects: the server reads another object's memory.
// @ts-expect-error TS2345: a mailbox is no event
event.set_name.call(box, "name");
// @ts-expect-error TS2740: a mailbox is no event
const foreign: DovecotEvent = box;
const { log_info } = event;
// @ts-expect-error TS2684: without its event
log_info("text");

// @ts-expect-error TS2322: a method cannot be replaced by something else
event.log_info = "text";
// @ts-expect-error TS2365: events have no order
event < box;
// @ts-expect-error TS2367: never equal
event === box;

export { foreign };
