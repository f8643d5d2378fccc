import type { LuaState } from "fengari";
import { installBase } from "./base.ts";
import { installBit32 } from "./bit32.ts";
import { installCoroutine } from "./coroutine.ts";
import { installDebug } from "./debug.ts";
import { installGarbage } from "./garbage.ts";
import { installIo } from "./io.ts";
import { installLoad } from "./load.ts";
import { installOs } from "./os.ts";
import { installPackage } from "./package.ts";
import { installString } from "./string.ts";

/** Replaces whatever of fengari's libraries reaches this machine or differs from the server's Lua. */
export function installLibraries(L: LuaState): void {
  installBase(L);
  installCoroutine(L);
  installDebug(L);
  installGarbage(L);
  installIo(L);
  installLoad(L);
  installOs(L);
  installPackage(L);
  if (L.l_G.lua54) installString(L);
  else if (!L.l_G.lua51) installBit32(L);
}
