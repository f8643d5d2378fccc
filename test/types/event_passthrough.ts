import type { DovecotEvent, EventBuilder, EventPassthrough } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const event: DovecotEvent;
declare const passthrough: EventPassthrough;

typeOf(passthrough.append_log_prefix("p: ")).is<EventPassthrough>();
typeOf(passthrough.replace_log_prefix("p: ")).is<EventPassthrough>();
typeOf(passthrough.set_name("name")).is<EventPassthrough>();
typeOf(passthrough.set_always_log_source()).is<EventPassthrough>();
typeOf(passthrough.add_str("key", "text")).is<EventPassthrough>();
typeOf(passthrough.add_int("key", 1)).is<EventPassthrough>();
typeOf(passthrough.add_timeval("key", 1)).is<EventPassthrough>();
typeOf(passthrough.inc_int("key", 1)).is<EventPassthrough>();
typeOf(passthrough.log_debug("text")).is<void>();
typeOf(passthrough.log_info("text")).is<void>();
typeOf(passthrough.log_warning("text")).is<void>();
typeOf(passthrough.log_error("text")).is<void>();
event.passthrough_event().set_name("name").add_int("n", 1).log_info("text");

type<Exclude<keyof EventPassthrough, keyof EventBuilder>>().is<
  "log_debug" | "log_info" | "log_warning" | "log_error"
>();

// The event is gone after its log call: going on kills the process.
// @ts-expect-error TS2339: nothing can be chained after log_info
passthrough.log_info("text").set_name("again");
// @ts-expect-error TS2339: nothing can be chained after log_debug
passthrough.log_debug("text").log_info("again");
// @ts-expect-error TS2339: nothing can be chained after log_warning
passthrough.log_warning("text").add_int("n", 1);
// @ts-expect-error TS2339: nothing can be chained after log_error
passthrough.log_error("text").log_error("again");
// @ts-expect-error TS2322: nothing can be kept after log_info
const kept: EventPassthrough = passthrough.log_info("text");

// @ts-expect-error TS2339: a passthrough event has no passthrough event
passthrough.passthrough_event();
// @ts-expect-error TS2739: a passthrough event is no event
const asEvent: DovecotEvent = passthrough;
// @ts-expect-error TS2345: nil raises
passthrough.add_str("key", undefined);
// @ts-expect-error TS2345: a method of another object
passthrough.set_name.call("name", "name");
const { log_error } = passthrough;
// @ts-expect-error TS2684: without its event
log_error("text");

export { asEvent, kept };
