import type { LuaState } from "../engine/members.ts";
import type { Event } from "../log/event.ts";
import type { Process } from "../server/process/process.ts";

/** The script that a Lua state runs, as the bindings know it. */
export interface Owner {
  readonly process: Process;
  /** The script's own event, the parent of events without one. */
  readonly event: Event;
}

const OWNER = Symbol("owner");

/** Tells a Lua state which script it runs. */
export function attachOwner(L: LuaState, owner: Owner): void {
  Object.assign(L.l_G, { [OWNER]: owner });
}

/** The script that a Lua state runs. */
export function ownerOf(L: LuaState): Owner {
  return (L.l_G as unknown as { [OWNER]: Owner })[OWNER];
}
