import {
  checkLongInteger,
  checkTemplate,
  checkText,
  raise,
  requireArguments,
  requireArgumentsBetween,
} from "../engine/arguments.ts";
import { callerLocation } from "../engine/caller.ts";
import { restrictGlobals } from "../engine/globals.ts";
import { type LuaState, type Members, pushMetatable } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import {
  argumentCount,
  pushBoolean,
  pushInteger,
  pushResult,
  pushTable,
  pushTextList,
  setGlobalTable,
  setInteger,
  toBoolean,
} from "../engine/values.ts";
import { Event } from "../log/event.ts";
import type { LogLevel } from "../log/levels.ts";
import type { Profile } from "../profiles/profile.ts";
import { ipFamily } from "../server/encoding/ip_address.ts";
import { splitTabEscaped, tabEscape, tabUnescape } from "../server/encoding/tab_escape.ts";
import { expandPrograms } from "../server/expansion_program/index.ts";
import { Segfault } from "../server/process/death.ts";
import { cText } from "../text.ts";
import { registerBase64 } from "./base64.ts";
import { findingScript } from "./coroutines.ts";
import { registerDict } from "./dict.ts";
import { registerDoveadmClient } from "./doveadm_client.ts";
import { checkEvent, pushEvent, registerEvent } from "./event.ts";
import { registerEventPassthrough } from "./event_passthrough.ts";
import { registerHttp } from "./http.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const DOVECOT = new Name("dovecot");
const SECONDS = new Name("tv_sec");
const MICROSECONDS = new Name("tv_usec");

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

function gettimeofday(L: LuaState): number {
  const { now } = ownerOf(L).process;
  pushTable(L);
  setInteger(L, SECONDS, Math.floor(now / 1000));
  setInteger(L, MICROSECONDS, Math.round((now % 1000) * 1000));
  return 1;
}

/** The virtual time since 1970, in so many parts of a millisecond. */
const clock =
  (parts: bigint) =>
  (L: LuaState): number =>
    pushInteger(L, BigInt(ownerOf(L).process.now) * parts);

function net_ip_family(L: LuaState): number {
  requireArguments(L, 1);
  return pushInteger(L, ipFamily(checkText(L, 1)));
}

function tabescape(L: LuaState): number {
  requireArguments(L, 1);
  return pushResult(L, tabEscape(checkText(L, 1)));
}

function tabunescape(L: LuaState): number {
  requireArguments(L, 1);
  return pushResult(L, cText(tabUnescape(checkText(L, 1))));
}

function split_tabescaped(L: LuaState): number {
  requireArguments(L, 1);
  return pushTextList(L, splitTabEscaped(checkText(L, 1)).map(cText));
}

/** There are no variables here, only what providers and filters give. */
function var_expand(L: LuaState): number {
  requireArguments(L, 1);
  const template = checkTemplate(L, 1);
  const expansion = expandPrograms(template, { process: ownerOf(L).process });
  if ("error" in expansion) return raise(L, `failed to expand '${template}': ${expansion.error}`);
  return pushResult(L, expansion.text);
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
  gettimeofday,
  microseconds: clock(1_000n),
  nanoseconds: clock(1_000_000n),
  net_ip_family,
  tabescape,
  tabunescape,
  split_tabescaped,
  var_expand,
} satisfies Members;

/** [-0, +0] Registers the event types, the global `dovecot` and its tables. */
export function registerDovecot(L: LuaState, profile: Profile): void {
  registerEventPassthrough(L, profile);
  registerEvent(L, profile);
  const functions = findingScript(visible(members, "dovecot", profile), profile);
  setGlobalTable(L, DOVECOT.text, () => pushMetatable(L, DOVECOT, functions));
  registerBase64(L, profile);
  registerHttp(L, profile);
  registerDict(L, profile);
  registerDoveadmClient(L, profile);
}
