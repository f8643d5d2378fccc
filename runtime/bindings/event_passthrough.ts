import { requireTable } from "../engine/arguments.ts";
import { type LuaState, type Members, registerType } from "../engine/members.ts";
import { Name } from "../engine/names.ts";
import { pushLightObject, rawItem } from "../engine/objects.ts";
import { type Event, finishPassthrough, pendingPassthrough } from "../log/event.ts";
import type { Profile } from "../profiles/profile.ts";
import { Segfault } from "../server/process/death.ts";
import { findingScript } from "./coroutines.ts";
import { eventMethods } from "./event_methods.ts";
import { ownerOf } from "./owner.ts";
import { visible } from "./visible.ts";

const TYPE = new Name("struct event_passthrough");
/** What the server's error messages call it. */
const REPORTED_TYPE = "struct event";

/** All passthrough events are the same pointer: they act on the one that the process is building. */
const VTABLE = Object.freeze({ passthrough: true });

/** [-0, +1] Pushes the object of the passthrough event that the process is building. */
export function pushEventPassthrough(L: LuaState): void {
  pushLightObject(L, TYPE, VTABLE);
}

/** Self is looked at before the other arguments, and followed after them. */
function access(resolve: (scope: ReturnType<typeof ownerOf>["process"]) => Event) {
  return (L: LuaState) => {
    requireTable(L, 1, REPORTED_TYPE);
    const item = rawItem(L, 1);
    return () => {
      if (item !== VTABLE) throw new Segfault("foreign-object");
      const { process } = ownerOf(L);
      const { finishedPassthroughPanics } = process.profile.facts;
      if (process.passthrough === undefined && !finishedPassthroughPanics)
        throw new Segfault("passthrough-finished");
      return resolve(process);
    };
  };
}

/** The methods of a passthrough event. */
export const members = {
  ...eventMethods({ check: access(pendingPassthrough), finish: access(finishPassthrough) }),
} satisfies Members;

/** [-0, +0] Registers the type. */
export function registerEventPassthrough(L: LuaState, profile: Profile): void {
  registerType(L, TYPE, findingScript(visible(members, "event_passthrough", profile), profile));
}
