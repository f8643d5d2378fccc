import { checkInteger, checkText, requireArguments } from "../engine/arguments.ts";
import { callerLocation } from "../engine/caller.ts";
import { charge, handOver } from "../engine/limits.ts";
import type { LuaState } from "../engine/members.ts";
import { returnSelf } from "../engine/values.ts";
import type { Event } from "../log/event.ts";
import type { LogLevel } from "../log/levels.ts";

/** How a kind of event object leads to its event. The server looks at the other arguments in between. */
export interface EventAccess {
  /** Looks at self. */
  readonly check: (L: LuaState) => () => Event;
  /** The event for a log call. */
  readonly finish: (L: LuaState) => () => Event;
}

/** The methods that events and passthrough events share. All return self. */
export function eventMethods(access: EventAccess) {
  const setter =
    (count: number, read: (L: LuaState) => (event: Event) => void) =>
    (L: LuaState): number => {
      requireArguments(L, count);
      const event = access.check(L);
      const apply = read(L);
      apply(event());
      return returnSelf(L);
    };
  const logger =
    (level: LogLevel) =>
    (L: LuaState): number => {
      requireArguments(L, 2);
      const event = access.finish(L);
      const text = checkText(L, 2);
      const source = callerLocation(L);
      const finished = event();
      const size = finished.fieldsSize;
      charge(L, size);
      handOver(L, size);
      finished.log({ level, text, ...(source === undefined ? {} : { source }) });
      return returnSelf(L);
    };
  return {
    append_log_prefix: setter(2, (L) => {
      const prefix = checkText(L, 2);
      return (event) => event.setPrefix(prefix, false);
    }),
    replace_log_prefix: setter(2, (L) => {
      const prefix = checkText(L, 2);
      return (event) => event.setPrefix(prefix, true);
    }),
    set_name: setter(2, (L) => {
      const name = checkText(L, 2);
      return (event) => {
        event.name = name;
      };
    }),
    set_always_log_source: setter(1, () => (event) => {
      event.alwaysLogSource = true;
    }),
    add_str: setter(3, (L) => {
      const [key, value] = [checkText(L, 2), checkText(L, 3)];
      return (event) => void event.fields.set(key, value);
    }),
    add_int: setter(3, (L) => {
      const [key, value] = [checkText(L, 2), checkInteger(L, 3)];
      return (event) => void event.fields.set(key, value);
    }),
    add_timeval: setter(3, (L) => {
      const [key, seconds] = [checkText(L, 2), checkInteger(L, 3)];
      return (event) => void event.fields.set(key, seconds);
    }),
    inc_int: setter(3, (L) => {
      const [key, by] = [checkText(L, 2), checkInteger(L, 3)];
      return (event) => event.increment(key, by);
    }),
    log_debug: logger("debug"),
    log_info: logger("info"),
    log_warning: logger("warning"),
    log_error: logger("error"),
  };
}
