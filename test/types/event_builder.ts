import type { DovecotEvent, EventBuilder, EventPassthrough } from "dovescript";
import { type, typeOf } from "./exact.ts";

declare const builder: EventBuilder;
declare const event: DovecotEvent;
declare const passthrough: EventPassthrough;

// Every method gives the event again, so that calls can be chained.
typeOf(builder.append_log_prefix("p: ")).is<EventBuilder>();
typeOf(builder.replace_log_prefix("p: ")).is<EventBuilder>();
typeOf(builder.set_name("name")).is<EventBuilder>();
typeOf(builder.set_always_log_source()).is<EventBuilder>();
typeOf(builder.add_str("key", "text")).is<EventBuilder>();
typeOf(builder.add_int("key", 1)).is<EventBuilder>();
typeOf(builder.add_timeval("key", 1)).is<EventBuilder>();
typeOf(builder.inc_int("key", -1)).is<EventBuilder>();

// Both kinds of events are one, so that a function can fill either.
type<DovecotEvent extends EventBuilder ? true : false>().is<true>();
type<EventPassthrough extends EventBuilder ? true : false>().is<true>();
const kinds: EventBuilder[] = [event, passthrough];

// @ts-expect-error TS2554: the server raises `expected 2 arguments, got 1`
builder.set_name();
// @ts-expect-error TS2345: nil raises
builder.set_name(undefined);
// @ts-expect-error TS2345: a name is a text
builder.set_name(1);
// @ts-expect-error TS2554: a field has a value
builder.add_str("key");
// @ts-expect-error TS2345: nil raises, a field cannot be removed
builder.add_str("key", undefined);
// @ts-expect-error TS2345: numbers have add_int
builder.add_str("key", 1);
// @ts-expect-error TS2345: texts have add_str
builder.add_int("key", "1");
// @ts-expect-error TS2345: a field's name is a text
builder.add_int(1, 1);
// @ts-expect-error TS2345: a point in time is a number of seconds
builder.add_timeval("key", "2026-01-01");
// @ts-expect-error TS2554: the server raises `expected 3 arguments, got 4`: there is no fraction
builder.add_timeval("key", 1, 0);
// @ts-expect-error TS2554: the difference must be given
builder.inc_int("key");
// @ts-expect-error TS2345: a prefix is a text
builder.append_log_prefix(undefined);
// @ts-expect-error TS2554: a prefix must be given
builder.replace_log_prefix();
// @ts-expect-error TS2554: it takes no switch
builder.set_always_log_source(true);
// @ts-expect-error TS2339: only an event of a kind can be logged
builder.log_info("text");

export { kinds };
