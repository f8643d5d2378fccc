import type { LuaFunction, LuaState, Members } from "../engine/members.ts";
import { isInCoroutine } from "../engine/values.ts";
import type { Profile } from "../profiles/profile.ts";
import { Panic } from "../server/process/death.ts";
import { ownerOf } from "./owner.ts";

/** Functions that first look for their script, as all functions of the server do: old releases look for the thread. */
export function findingScript(members: Members, { facts }: Pick<Profile, "facts">): Members {
  if (facts.coroutinesPanic) return eachFirst(members, panic);
  return facts.coroutinesWarn ? eachFirst(members, warn) : members;
}

function eachFirst(members: Members, look: (L: LuaState) => void): Members {
  const looking = (call: LuaFunction) => (L: LuaState) => {
    if (isInCoroutine(L)) look(L);
    return call(L);
  };
  return Object.fromEntries(Object.entries(members).map(([name, call]) => [name, looking(call)]));
}

function panic(): never {
  throw new Panic("script-of-coroutine");
}

function warn(L: LuaState): void {
  const { process } = ownerOf(L);
  if (process.warnedOfCoroutines) return;
  process.warnedOfCoroutines = true;
  process.logger.write("warning", "detected threading in lua script - not supported");
}
