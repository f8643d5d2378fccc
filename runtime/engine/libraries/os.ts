import { type LuaState, lauxlib, lua } from "fengari";
import { cText, decode, encode } from "../../text.ts";
import { argumentError, positionedError } from "../arguments.ts";
import { hostOf } from "../host.ts";
import { setFunctions } from "../members.ts";
import { pushInteger } from "../values.ts";
import { checkPath, orFailure, succeed } from "./file.ts";
import { replaceLibrary } from "./io.ts";
import { dayIn, formatTime, SPECIFIER, type TimeField, timeFields } from "./time.ts";

/** A virtual clock in UTC, little of an environment, no commands, files of the simulated disk. */
export function installOs(L: LuaState): void {
  lua.lua_newtable(L);
  setFunctions(L, {
    clock,
    date,
    difftime,
    execute,
    exit,
    getenv,
    remove,
    rename,
    setlocale,
    time,
    tmpname,
  });
  replaceLibrary(L, "os");
}

function clock(L: LuaState): number {
  lua.lua_pushnumber(L, 0.01);
  return 1;
}

function date(L: LuaState): number {
  const given = lua.lua_isnoneornil(L, 1) ? "%c" : decode(lauxlib.luaL_checkstring(L, 1));
  const format = given.startsWith("!") ? given.slice(1) : given;
  const seconds = lua.lua_isnoneornil(L, 2) ? now(L) : Number(lauxlib.luaL_checkinteger(L, 2));
  const moment = new Date(seconds * 1000);
  if (Number.isNaN(moment.getTime()))
    return positionedError(L, "date result cannot be represented in this installation");
  if (format.startsWith("*t")) return pushFields(L, moment);
  const zone = given === format ? "UTC" : "GMT";
  const text = formatTime(format, { moment, zone });
  if (text === undefined)
    return argumentError(L, 1, `invalid conversion specifier '${invalidSpecifier(format)}'`);
  lua.lua_pushstring(L, encode(text));
  return 1;
}

/** What Lua blames is all of the format from the specifier on. */
function invalidSpecifier(format: string): string {
  for (const match of format.matchAll(SPECIFIER))
    if (formatTime(match[0], { moment: new Date(0), zone: "GMT" }) === undefined)
      return format.slice(match.index);
  return "%";
}

function pushFields(L: LuaState, moment: Date): number {
  lua.lua_newtable(L);
  setFields(L, timeFields(moment), false);
  return 1;
}

/** [-0, +0] Sets fields of the table on top of the stack. */
function setFields(L: LuaState, fields: Partial<Record<TimeField, number>>, isDaylightTime: boolean): void {
  for (const [name, value] of Object.entries(fields)) {
    lua.lua_pushinteger(L, value);
    lua.lua_setfield(L, -2, encode(name));
  }
  lua.lua_pushboolean(L, isDaylightTime);
  lua.lua_setfield(L, -2, encode("isdst"));
}

function now(L: LuaState): number {
  return Math.floor(hostOf(L).now() / 1000);
}

function time(L: LuaState): number {
  if (lua.lua_isnoneornil(L, 1)) return pushInteger(L, now(L));
  lauxlib.luaL_checktype(L, 1, lua.LUA_TTABLE);
  const given = checkFields(L);
  const isDaylightTime = flag(L, "isdst");
  const moment = momentOf(given, isDaylightTime ? 1 : 0);
  if (Number.isNaN(moment.getTime())) return unrepresentable(L);
  lua.lua_settop(L, 1);
  if (isDaylightTime && !hostOf(L).shiftsDaylightTime) {
    if (!L.l_G.lua51) setFields(L, given, true);
    return unrepresentable(L);
  }
  // Like the C library, os.time writes the normalised fields back.
  if (!L.l_G.lua51) setFields(L, timeFields(moment), false);
  const seconds = Math.floor(moment.getTime() / 1000);
  // The C library's sign of failure.
  return seconds === -1 ? unrepresentable(L) : pushInteger(L, seconds);
}

function momentOf({ year, month, day, hour, min, sec }: GivenFields, hoursEarlier: number): Date {
  const moment = dayIn(year, month - 1, day);
  moment.setUTCHours(hour - hoursEarlier, min, sec);
  return moment;
}

function unrepresentable(L: LuaState): number {
  if (!L.l_G.lua51) return positionedError(L, "time result cannot be represented in this installation");
  lua.lua_pushnil(L);
  return 1;
}

type GivenFields = Record<"year" | "month" | "day" | "hour" | "min" | "sec", number>;

/** The fields in the order in which each Lua reads them: only the first that is wrong is blamed. */
function checkFields(L: LuaState): GivenFields {
  if (L.l_G.lua54) return { ...checkDate(L), ...checkDayTime(L, ["hour", "min", "sec"]) };
  const dayTime = checkDayTime(L, ["sec", "min", "hour"]);
  const day = field(L, "day");
  const month = field(L, "month");
  return { ...dayTime, day, month, year: field(L, "year") };
}

function checkDate(L: LuaState): Pick<GivenFields, "year" | "month" | "day"> {
  const year = field(L, "year");
  const month = field(L, "month");
  return { year, month, day: field(L, "day") };
}

const NOON = { hour: 12, min: 0, sec: 0 };

function checkDayTime(L: LuaState, order: readonly (keyof typeof NOON)[]): typeof NOON {
  const found = { ...NOON };
  for (const name of order) found[name] = field(L, name, NOON[name]);
  return found;
}

/** A field of the table that is argument 1, as true or false. */
function flag(L: LuaState, name: string): boolean {
  lua.lua_getfield(L, 1, encode(name));
  const value = lua.lua_toboolean(L, -1);
  lua.lua_pop(L, 1);
  return value;
}

/** What C subtracts before it stores a field in an int. */
const OFFSETS: Readonly<Partial<Record<TimeField, number>>> = { year: 1900, month: 1 };

/** An integer field of the table that is argument 1. */
function field(L: LuaState, name: TimeField, fallback?: number): number {
  const type = lua.lua_getfield(L, 1, encode(name));
  const value = lua.lua_tointegerx(L, -1);
  lua.lua_pop(L, 1);
  if (value !== false) {
    const stored = Number(value) - (OFFSETS[name] ?? 0);
    if (stored !== (stored | 0)) return positionedError(L, `field '${name}' is out-of-bound`);
    return Number(value);
  }
  if (type === lua.LUA_TNIL && fallback !== undefined) return fallback;
  const problem = type === lua.LUA_TNIL ? "missing in date table" : "is not an integer";
  return positionedError(L, `field '${name}' ${problem}`);
}

function difftime(L: LuaState): number {
  lua.lua_pushnumber(L, Number(lauxlib.luaL_checkinteger(L, 1)) - Number(lauxlib.luaL_checkinteger(L, 2)));
  return 1;
}

function execute(L: LuaState): number {
  if (lua.lua_isnoneornil(L, 1)) {
    lua.lua_pushboolean(L, false);
    return 1;
  }
  lauxlib.luaL_checkstring(L, 1);
  lua.lua_pushnil(L);
  lua.lua_pushstring(L, encode("exit"));
  lua.lua_pushinteger(L, 127);
  return 3;
}

function exit(L: LuaState): number {
  const isBoolean = lua.lua_type(L, 1) === lua.LUA_TBOOLEAN;
  const status = isBoolean ? Number(!lua.lua_toboolean(L, 1)) : lauxlib.luaL_optinteger(L, 1, 0);
  // Of a status, one byte leaves the process.
  return hostOf(L).exit(Number(BigInt.asUintN(8, BigInt(status))));
}

function getenv(L: LuaState): number {
  const value = hostOf(L).environment.get(cText(decode(lauxlib.luaL_checkstring(L, 1))));
  if (value === undefined) lua.lua_pushnil(L);
  else lua.lua_pushstring(L, encode(value));
  return 1;
}

function remove(L: LuaState): number {
  const path = checkPath(L, 1);
  return orFailure(L, path, () => {
    hostOf(L).disk.remove(path);
    return succeed(L);
  });
}

function rename(L: LuaState): number {
  const from = checkPath(L, 1);
  const to = checkPath(L, 2);
  return orFailure(L, undefined, () => {
    hostOf(L).disk.rename(from, to);
    return succeed(L);
  });
}

function setlocale(L: LuaState): number {
  const wanted = lua.lua_isnoneornil(L, 1) ? "C" : decode(lauxlib.luaL_checkstring(L, 1));
  if (["", "C", "POSIX"].includes(wanted)) lua.lua_pushstring(L, encode("C"));
  else lua.lua_pushnil(L);
  return 1;
}

function tmpname(L: LuaState): number {
  lua.lua_pushstring(L, encode(hostOf(L).disk.createTemporary()));
  return 1;
}
