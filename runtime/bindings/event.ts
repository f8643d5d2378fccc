import { requireArguments, requireTable } from "../engine/arguments.ts";
import { callerLocation } from "../engine/caller.ts";
import { type LuaState, type Members, registerType } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { itemReference, pushObject } from "../engine/objects.ts";
import { Reference } from "../engine/reference.ts";
import { returnSelf } from "../engine/values.ts";
import { abortLeakedPassthrough, Event, startPassthrough } from "../log/event.ts";
import type { Profile } from "../profiles/profile.ts";
import { Segfault } from "../server/process/death.ts";
import { findingScript } from "./coroutines.ts";
import { eventMethods } from "./event_methods.ts";
import { pushEventPassthrough } from "./event_passthrough.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct event");

/** An event as Lua holds it: a reference of its own, dropped when the object is collected. */
class EventReference extends Reference {
  override target: Event | null;

  constructor(event: Event) {
    super();
    this.target = event.ref();
  }

  override release(): void {
    this.target?.unref();
    this.target = null;
  }
}

/** [-0, +1] Pushes the object of an event. */
export function pushEvent(L: LuaState, event: Event): void {
  pushObject(L, TYPE, new EventReference(event));
}

/** The event of the object at an index. */
export function checkEvent(L: LuaState, argument: number): Event {
  requireTable(L, argument, TYPE.text);
  const event = itemReference(L, argument)?.target;
  if (event instanceof Event) return event;
  throw new Segfault("foreign-object");
}

function checkSelf(L: LuaState): () => Event {
  const event = checkEvent(L, 1);
  return () => event;
}

function passthrough_event(L: LuaState): number {
  requireArguments(L, 1);
  const parent = checkEvent(L, 1);
  const { process, event: scriptEvent } = ownerOf(L);
  if (process.profile.facts.leakedPassthroughIsLogged) abortLeakedPassthrough(scriptEvent);
  const source = callerLocation(L);
  if (source === undefined) throw new Segfault("no-lua-caller");
  startPassthrough(parent, source);
  pushEventPassthrough(L);
  return 1;
}

/** Sets if debug messages of an event, and of those made from it later, are logged regardless of the settings. */
const forceDebug =
  (forced: boolean) =>
  (L: LuaState): number => {
    requireArguments(L, 1);
    checkEvent(L, 1).forcedDebug = forced;
    return returnSelf(L);
  };

/** The methods of an event. */
export const members = {
  ...eventMethods({ check: checkSelf, finish: checkSelf }),
  set_forced_debug: forceDebug(true),
  unset_forced_debug: forceDebug(false),
  passthrough_event,
} satisfies Members;

/** [-0, +0] Registers the type. */
export function registerEvent(L: LuaState, profile: Profile): void {
  registerType(L, TYPE, findingScript(visible(members, "event", profile), profile));
}
