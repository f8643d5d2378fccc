import type { LuaState, LuaString } from "fengari";
import lauxlib from "fengari/src/lauxlib.js";
import lua from "fengari/src/lua.js";
import { spend } from "./gauge.ts";
import { type Integer, MIN_INTEGER } from "./int64.ts";
import { fromLatin1, latin1 } from "./luastring.ts";
import type { Float } from "./nan.ts";
import { formatFloat, formatInteger, formatText, parseSpecification, type Specification } from "./printf.ts";

const PERCENT = 37;
/** A longer string is not padded: C's buffer would not hold it. */
const LONGEST_PADDED = 100;

/** One `%…` of a format. */
interface Item {
  readonly L: LuaState;
  readonly argument: number;
  /** Flags, width and precision as they are written. */
  readonly modifiers: string;
  readonly letter: string;
}

/** `string.format` */
export function str_format(L: LuaState): number {
  const count = lua.lua_gettop(L);
  const bytes = lauxlib.luaL_checkstring(L, 1);
  const format = latin1(bytes);
  const pieces: LuaString[] = [];
  let argument = 1;
  let start = 0;
  for (let at = bytes.indexOf(PERCENT); at >= 0; at = bytes.indexOf(PERCENT, start)) {
    pieces.push(bytes.subarray(start, at));
    if (bytes[at + 1] === PERCENT) {
      pieces.push(bytes.subarray(at, at + 1));
      start = at + 2;
      continue;
    }
    if (++argument > count) lauxlib.luaL_argerror(L, argument, fromLatin1("no value"));
    const modifiers = L.l_G.lua54 ? scanModifiers54(L, format, at + 1) : scanModifiers53(L, format, at + 1);
    start = at + modifiers.length + 2;
    pieces.push(convert({ L, argument, modifiers, letter: format[start - 1] ?? "" }));
  }
  pieces.push(bytes.subarray(start));
  lua.lua_pushstring(L, join(pieces));
  return 1;
}

function join(pieces: readonly LuaString[]): LuaString {
  let size = 0;
  for (const piece of pieces) size += piece.length;
  const whole = new Uint8Array(size);
  let position = 0;
  for (const piece of pieces) {
    whole.set(piece, position);
    position += piece.length;
  }
  return whole;
}

function raise(L: LuaState, message: string): never {
  lauxlib.luaL_where(L, 1);
  lua.lua_pushstring(L, fromLatin1(message));
  lua.lua_concat(L, 2);
  return lua.lua_error(L);
}

function scanModifiers53(L: LuaState, format: string, from: number): string {
  const [text = "", flags = ""] = /^([-+ #0]*)\d?\d?(?:\.\d?\d?)?/.exec(format.slice(from, from + 40)) ?? [];
  if (flags.length >= 6) raise(L, "invalid format (repeated flags)");
  if (/\d/.test(format[from + text.length] ?? "")) raise(L, "invalid format (width or precision too long)");
  return text;
}

function scanModifiers54(L: LuaState, format: string, from: number): string {
  const [text = ""] = /^[-+ #0-9.]*/.exec(format.slice(from, from + 40)) ?? [];
  if (text.length >= 21) raise(L, "invalid format (too long)");
  return text;
}

/** What Lua 5.4 accepts between the `%` and the letter. */
const ALLOWED: Readonly<Record<string, RegExp>> = {
  c: /^-*(?!0)\d?\d?$/,
  p: /^-*(?!0)\d?\d?$/,
  s: /^-*(?!0)\d?\d?(?:\.\d?\d?)?$/,
  d: /^[-+0 ]*\d?\d?(?:\.\d?\d?)?$/,
  i: /^[-+0 ]*\d?\d?(?:\.\d?\d?)?$/,
  u: /^[-0]*\d?\d?(?:\.\d?\d?)?$/,
  o: /^[-#0]*\d?\d?(?:\.\d?\d?)?$/,
  x: /^[-#0]*\d?\d?(?:\.\d?\d?)?$/,
  X: /^[-#0]*\d?\d?(?:\.\d?\d?)?$/,
};
const ALLOWED_FLOAT = /^[-+#0 ]*\d?\d?(?:\.\d?\d?)?$/;

function specification({ L, modifiers, letter }: Item): Specification {
  if (L.l_G.lua54 && !(ALLOWED[letter] ?? ALLOWED_FLOAT).test(modifiers))
    raise(L, `invalid conversion specification: '%${modifiers}${letter}'`);
  return parseSpecification(modifiers);
}

function convert(item: Item): LuaString {
  const { L, argument, letter } = item;
  switch (letter) {
    case "d":
      if (item.modifiers === "") return fromLatin1(String(lauxlib.luaL_checkinteger(L, argument)));
      return convertInteger(item);
    case "i":
    case "u":
    case "o":
    case "x":
    case "X":
      return convertInteger(item);
    case "a":
    case "A":
    case "e":
    case "E":
    case "f":
    case "g":
    case "G":
      return convertFloat(item);
    case "c":
      return convertCharacter(item);
    case "s":
      return convertString(item);
    case "q":
      return convertLiteral(item);
    case "p":
      if (L.l_G.lua54) return convertPointer(item);
  }
  return unknownConversion(item);
}

function unknownConversion({ L, modifiers, letter }: Item): never {
  // The text ends at a NUL, as C's does.
  const shown = letter === "\0" ? "" : letter;
  if (L.l_G.lua54) return raise(L, `invalid conversion '%${modifiers}${shown}' to 'format'`);
  const code = letter.charCodeAt(0);
  const printable = code >= 0x20 && code < 0x7f;
  return raise(L, `invalid option '%${printable ? letter : `<\\${code || 0}>`}' to 'format'`);
}

function convertInteger(item: Item): LuaString {
  const value: Integer = lauxlib.luaL_checkinteger(item.L, item.argument);
  return fromLatin1(formatInteger(value, item.letter, specification(item)));
}

function convertFloat(item: Item): LuaString {
  const number = lauxlib.luaL_checknumber(item.L, item.argument);
  const value: Float = Number.isNaN(number) ? lua.lua_tofloat(item.L, item.argument) : number;
  const spec = specification(item);
  // Exact digits come from long integers.
  spend(item.L, 50 + 20 * (spec.precision ?? 0) + (Math.abs(number) > 1e21 ? 500 : 0));
  return fromLatin1(formatFloat(value, item.letter, spec));
}

function convertCharacter(item: Item): LuaString {
  const code = Number(BigInt.asUintN(8, BigInt(lauxlib.luaL_checkinteger(item.L, item.argument))));
  const spec = specification(item);
  return fromLatin1(formatText(String.fromCharCode(code), { ...spec, precision: undefined }));
}

function convertString(item: Item): LuaString {
  const { L, argument, modifiers } = item;
  const bytes = lauxlib.luaL_tolstring(L, argument);
  lua.lua_pop(L, 1);
  if (modifiers === "") return bytes;
  if (bytes.includes(0)) lauxlib.luaL_argerror(L, argument, fromLatin1("string contains zeros"));
  const spec = specification(item);
  if (spec.precision === undefined && bytes.length >= LONGEST_PADDED) return bytes;
  return fromLatin1(formatText(latin1(bytes), spec));
}

function convertPointer(item: Item): LuaString {
  const spec = specification(item);
  const pointer = lua.lua_topointer(item.L, item.argument);
  if (pointer === null) return fromLatin1(formatText("(null)", spec));
  lua.lua_pushfstring(item.L, fromLatin1("%p"), pointer);
  const text = latin1(lua.lua_tostring(item.L, -1) ?? new Uint8Array());
  lua.lua_pop(item.L, 1);
  return fromLatin1(formatText(text, spec));
}

/** `%q`: what Lua reads back as the same value. */
function convertLiteral({ L, argument, modifiers }: Item): LuaString {
  if (modifiers !== "" && L.l_G.lua54) raise(L, "specifier '%q' cannot have modifiers");
  switch (lua.lua_type(L, argument)) {
    case lua.LUA_TSTRING:
      spend(L, lauxlib.luaL_checkstring(L, argument).length);
      return fromLatin1(quote(latin1(lauxlib.luaL_checkstring(L, argument))));
    case lua.LUA_TNUMBER:
      return fromLatin1(
        lua.lua_isinteger(L, argument) ? integerLiteral(L, argument) : floatLiteral(L, argument),
      );
    case lua.LUA_TNIL:
    case lua.LUA_TBOOLEAN: {
      const text = lauxlib.luaL_tolstring(L, argument);
      lua.lua_pop(L, 1);
      return text;
    }
    default:
      return lauxlib.luaL_argerror(L, argument, fromLatin1("value has no literal form"));
  }
}

function quote(text: string): string {
  let quoted = '"';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    const code = character.charCodeAt(0);
    const control = code < 0x20 || code === 0x7f;
    if ('"\\\n'.includes(character)) quoted += `\\${character}`;
    // A digit that follows must not be read as part of the escape.
    else if (control) quoted += `\\${/\d/.test(text.charAt(i + 1)) ? String(code).padStart(3, "0") : code}`;
    else quoted += character;
  }
  return `${quoted}"`;
}

function integerLiteral(L: LuaState, argument: number): string {
  const value = lua.lua_tointeger(L, argument);
  // Its decimal digits would be read as a float.
  return value === MIN_INTEGER ? "0x8000000000000000" : String(value);
}

function floatLiteral(L: LuaState, argument: number): string {
  const value = lua.lua_tofloat(L, argument);
  if (L.l_G.lua54) {
    if (Number.isNaN(Number(value))) return "(0/0)";
    if (value === Number.POSITIVE_INFINITY) return "1e9999";
    if (value === Number.NEGATIVE_INFINITY) return "-1e9999";
  }
  return formatFloat(value, "a", parseSpecification(""));
}
