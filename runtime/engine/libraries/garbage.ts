import { type LuaState, lauxlib, lua } from "fengari";
import { decode, encode } from "../../text.ts";
import { argumentError } from "../arguments.ts";
import { collectGarbage } from "../collector.ts";
import { type GarbageSettings, hostOf } from "../host.ts";
import { setFunctions } from "../members.ts";

/** What a script may ask of the collector. The last two came with Lua 5.4. */
const OPTIONS = [
  "stop",
  "restart",
  "collect",
  "count",
  "step",
  "setpause",
  "setstepmul",
  "isrunning",
  "generational",
  "incremental",
];

const LEAST_STEP_MULTIPLIER = 40;

/** A collector that collects what nothing reaches, and remembers settings, which change nothing else. */
export function installGarbage(L: LuaState): void {
  lua.lua_getglobal(L, encode("_G"));
  setFunctions(L, { collectgarbage });
  lua.lua_pop(L, 1);
}

function collectgarbage(L: LuaState): number {
  const option = lua.lua_isnoneornil(L, 1) ? "collect" : decode(lauxlib.luaL_checkstring(L, 1));
  const known = L.l_G.lua54 ? OPTIONS : OPTIONS.slice(0, L.l_G.lua51 ? -3 : -2);
  if (!known.includes(option)) argumentError(L, 1, `invalid option '${option}'`);
  const takesNumber = !L.l_G.lua54 || ["step", "setpause", "setstepmul"].includes(option);
  const number = takesNumber ? Number(lauxlib.luaL_optinteger(L, 2, 0)) : 0;
  if (option === "collect" || option === "step") collectGarbage(L);
  answer(L, option, number);
  return 1;
}

/** [-0, +1] Pushes what an option gives, and does what it asks for. */
function answer(L: LuaState, option: string, number: number): void {
  const settings = settingsOf(L);
  if (option === "stop" || option === "restart") settings.isRunning = option === "restart";
  if (option === "count") lua.lua_pushnumber(L, 32.5);
  else if (option === "step") lua.lua_pushboolean(L, true);
  else if (option === "isrunning") lua.lua_pushboolean(L, settings.isRunning);
  else if (option === "generational" || option === "incremental") pushMode(L, settings, option);
  else if (option === "setpause") lua.lua_pushinteger(L, exchange(L, "pause", number));
  else if (option === "setstepmul") lua.lua_pushinteger(L, exchange(L, "stepMultiplier", number));
  else lua.lua_pushinteger(L, 0);
}

/** [-0, +1] Pushes the mode until now, and takes another. */
function pushMode(L: LuaState, settings: GarbageSettings, mode: GarbageSettings["mode"]): void {
  const pause = Number(lauxlib.luaL_optinteger(L, 2, 0));
  const stepMultiplier = Number(lauxlib.luaL_optinteger(L, 3, 0));
  lua.lua_pushstring(L, encode(settings.mode));
  settings.mode = mode;
  if (mode === "generational") return;
  if (pause !== 0) exchange(L, "pause", pause);
  if (stepMultiplier !== 0) exchange(L, "stepMultiplier", stepMultiplier);
}

/** Takes a number, and gives the one until now. Lua 5.4 keeps a fourth of it in a byte. */
function exchange(L: LuaState, name: "pause" | "stepMultiplier", number: number): number {
  const settings = settingsOf(L);
  const old = settings[name];
  const least = name === "pause" ? number : LEAST_STEP_MULTIPLIER;
  settings[name] = L.l_G.lua54 ? (Math.trunc(number / 4) & 0xff) * 4 : Math.max(number, least);
  return old;
}

function settingsOf(L: LuaState): GarbageSettings {
  const host = hostOf(L);
  const stepMultiplier = L.l_G.lua54 ? 100 : 200;
  host.garbage ??= { isRunning: true, mode: "incremental", pause: 200, stepMultiplier };
  return host.garbage;
}
