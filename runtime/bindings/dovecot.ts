import {
  checkLongInteger,
  checkText,
  requireArguments,
  requireArgumentsBetween,
} from "../engine/arguments.ts";
import { callerLocation } from "../engine/caller.ts";
import { restrictGlobals } from "../engine/globals.ts";
import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { argumentCount, pushBoolean, pushInteger, setGlobalTable, toBoolean } from "../engine/values.ts";
import { Event } from "../log/event.ts";
import type { LogLevel } from "../log/levels.ts";
import type { Profile } from "../profiles/profile.ts";
import { Segfault } from "../server/death.ts";
import { checkEvent, pushEvent, registerEvent } from "./event.ts";
import { registerEventPassthrough } from "./event_passthrough.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const DOVECOT = new Name("dovecot");

/** Writes a line without an event. */
const logger =
  (level: LogLevel) =>
  (L: LuaState): number => {
    requireArguments(L, 1);
    ownerOf(L).process.logger.write(level, checkText(L, 1));
    return 0;
  };

function event(L: LuaState): number {
  requireArgumentsBetween(L, 0, 1);
  const { process, event: scriptEvent } = ownerOf(L);
  const parent = argumentCount(L) === 1 ? checkEvent(L, 1) : scriptEvent;
  // The server takes the source of the event from the calling Lua function without looking whether there is one.
  if (callerLocation(L) === undefined) throw new Segfault("no-lua-caller");
  const created = new Event(process, parent);
  pushEvent(L, created);
  created.unref();
  return 1;
}

/** Two integers of 64 bits. */
function flags(L: LuaState): readonly [bigint, bigint] {
  requireArguments(L, 2);
  return [checkLongInteger(L, 1), checkLongInteger(L, 2)];
}

function has_flag(L: LuaState): number {
  const [value, flag] = flags(L);
  return pushBoolean(L, (value & flag) === flag);
}

function set_flag(L: LuaState): number {
  const [value, flag] = flags(L);
  return pushInteger(L, value | flag);
}

function clear_flag(L: LuaState): number {
  const [value, flag] = flags(L);
  return pushInteger(L, value & ~flag);
}

function restrict_global_variables(L: LuaState): number {
  requireArguments(L, 1);
  restrictGlobals(L, toBoolean(L, 1));
  return 0;
}

/** The functions of `dovecot`. They sit in its metatable: `pairs(dovecot)` does not see them. */
export const members = {
  i_debug: logger("debug"),
  i_info: logger("info"),
  i_warning: logger("warning"),
  i_error: logger("error"),
  event,
  has_flag,
  set_flag,
  clear_flag,
  restrict_global_variables,
} satisfies Members;

/** [-0, +0] Registers the event types and the global `dovecot`. */
export function registerDovecot(L: LuaState, profile: Profile): void {
  registerEventPassthrough(L, profile);
  registerEvent(L, profile);
  setGlobalTable(L, DOVECOT.text, () => pushMetatable(L, DOVECOT, visible(members, "dovecot", profile)));
}
