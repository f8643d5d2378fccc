import type { LuaFunction, LuaState } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { fromLatin1, latin1 } from "../luastring.ts";
import type { Float } from "../nan.ts";
import { formatFloat, formatInteger, formatText, parseSpecification } from "../printf.ts";
import { argumentError, checkInt, raise } from "./members.ts";
import { truncate } from "./numbers.ts";

/** A longer string is not formatted: C's buffer would not hold it. */
const LONGEST_PADDED = 100;

function char(L: LuaState): number {
  const bytes = new Uint8Array(lua.lua_gettop(L));
  for (let argument = 1; argument <= bytes.length; argument++) {
    const code = checkInt(L, argument);
    if (code < 0 || code > 255) argumentError(L, argument, "invalid value");
    bytes[argument - 1] = code;
  }
  lua.lua_pushstring(L, bytes);
  return 1;
}

/** `string.format` */
function format(L: LuaState): number {
  const text = latin1(lauxlib.luaL_checkstring(L, 1));
  let result = "";
  let argument = 1;
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== "%") result += text[i];
    else if (text[i + 1] === "%") result += text[++i];
    else {
      const modifiers = scanModifiers(L, text.slice(i + 1));
      i += modifiers.length + 1;
      result += convert({ L, argument: ++argument, modifiers, letter: text[i] ?? "\0" });
    }
  }
  lua.lua_pushstring(L, fromLatin1(result));
  return 1;
}

function scanModifiers(L: LuaState, rest: string): string {
  const [text = "", flags = ""] = /^([-+ #0]*)\d?\d?(?:\.\d?\d?)?/.exec(rest) ?? [];
  if (flags.length >= 6) raise(L, "invalid format (repeated flags)");
  if (/\d/.test(rest[text.length] ?? "")) raise(L, "invalid format (width or precision too long)");
  return text;
}

interface Item {
  readonly L: LuaState;
  readonly argument: number;
  readonly modifiers: string;
  readonly letter: string;
}

function convert(item: Item): string {
  const { L, argument, modifiers, letter } = item;
  const spec = parseSpecification(modifiers);
  if (letter === "c") {
    const code = String.fromCharCode(checkInt(L, argument) & 255);
    // What C prints of a NUL ends the text.
    return beforeNul(formatText(code, { ...spec, precision: undefined }));
  }
  if ("di".includes(letter))
    return formatInteger(truncate(lauxlib.luaL_checknumber(L, argument)) || 0, letter, spec);
  if ("ouxX".includes(letter))
    return formatInteger(unsigned(lauxlib.luaL_checknumber(L, argument)), letter, spec);
  if ("eEfgG".includes(letter)) return formatFloat(checkFloat(L, argument), letter, spec);
  if (letter === "q") return quote(latin1(lauxlib.luaL_checkstring(L, argument)));
  if (letter === "s") return convertString(item);
  return raise(L, `invalid option '%${letter === "\0" ? "" : letter}' to 'format'`);
}

function beforeNul(text: string): string {
  return text.replace(/\0.*/s, "");
}

function checkFloat(L: LuaState, argument: number): Float {
  const number = lauxlib.luaL_checknumber(L, argument);
  return Number.isNaN(number) ? lua.lua_tofloat(L, argument) : number;
}

/** A float as C casts it to 64 bits without sign. */
function unsigned(value: number): number | bigint {
  if (value >= 2 ** 63 && value < 2 ** 64) return BigInt.asIntN(64, BigInt(value));
  if (value >= 2 ** 64) return 0;
  return truncate(value) || 0;
}

function convertString({ L, argument, modifiers }: Item): string {
  const text = latin1(lauxlib.luaL_checkstring(L, argument));
  if (!modifiers.includes(".") && text.length >= LONGEST_PADDED) return text;
  return formatText(beforeNul(text), parseSpecification(modifiers));
}

const QUOTED: Readonly<Record<string, string>> = { "\r": "\\r", "\0": "\\000" };

function quote(text: string): string {
  return `"${text.replace(/["\\\n\r\0]/g, (character) => QUOTED[character] ?? `\\${character}`)}"`;
}

function rep(L: LuaState, original: LuaFunction): number {
  lauxlib.luaL_checkstring(L, 1);
  checkInt(L, 2);
  lua.lua_settop(L, 2);
  return original(L);
}

/** `string` of Lua 5.1 where it differs from later ones; without what came later. */
export function stringMembers(find: (name: string) => LuaFunction): Record<string, LuaFunction | undefined> {
  const repeat = find("rep");
  return {
    char,
    format,
    gfind: find("gmatch"),
    pack: undefined,
    packsize: undefined,
    rep: (L) => rep(L, repeat),
    unpack: undefined,
  };
}
