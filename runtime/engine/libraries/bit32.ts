import { type LuaFunction, type LuaState, lauxlib, lua } from "fengari";
import { encode } from "../../text.ts";
import { argumentError, positionedError } from "../arguments.ts";
import { setFunctions } from "../members.ts";

const BITS = 32;

/** [-0, +0] Makes the library of bit operations that Debian's Lua 5.3 still has from 5.2. */
export function installBit32(L: LuaState): void {
  lua.lua_getfield(L, lua.LUA_REGISTRYINDEX, encode("_LOADED"));
  lua.lua_newtable(L);
  setFunctions(L, functions);
  lua.lua_pushvalue(L, -1);
  lua.lua_setglobal(L, encode("bit32"));
  lua.lua_setfield(L, -2, encode("bit32"));
  lua.lua_pop(L, 1);
}

/** The low 32 bits of an argument, from 0. */
function checkBits(L: LuaState, argument: number): number {
  return Number(BigInt.asUintN(BITS, BigInt(lauxlib.luaL_checkinteger(L, argument))));
}

function checkCount(L: LuaState, argument: number): number {
  return Number(lauxlib.luaL_checkinteger(L, argument));
}

function push(L: LuaState, bits: number): number {
  lua.lua_pushinteger(L, bits >>> 0);
  return 1;
}

const ofAll = (start: number, join: (joined: number, bits: number) => number) => (L: LuaState) => {
  let joined = start;
  for (let index = 1; index <= lua.lua_gettop(L); index++) joined = join(joined, checkBits(L, index));
  return joined;
};

const and = ofAll(~0, (joined, bits) => joined & bits);
const or = ofAll(0, (joined, bits) => joined | bits);
const xor = ofAll(0, (joined, bits) => joined ^ bits);

/** To the left, or to the right by a negative count. JavaScript itself takes no count beyond 31. */
function shifted(bits: number, count: number): number {
  if (Math.abs(count) >= BITS) return 0;
  return count < 0 ? bits >>> -count : bits << count;
}

function rotate(L: LuaState, count: number): number {
  const bits = checkBits(L, 1);
  const by = ((count % BITS) + BITS) % BITS;
  return push(L, by === 0 ? bits : (bits << by) | (bits >>> (BITS - by)));
}

function arshift(L: LuaState): number {
  const bits = checkBits(L, 1);
  const count = checkCount(L, 2);
  if (count < 0 || bits < 2 ** (BITS - 1)) return push(L, shifted(bits, -count));
  return push(L, bits >> Math.min(count, BITS - 1));
}

/** Where a field of bits begins, and as many ones as it is wide. */
function checkField(L: LuaState, argument: number): { first: number; mask: number } {
  const first = checkCount(L, argument);
  const width = Number(lauxlib.luaL_optinteger(L, argument + 1, 1));
  if (first < 0) argumentError(L, argument, "field cannot be negative");
  if (width <= 0) argumentError(L, argument + 1, "width must be positive");
  if (first + width > BITS) positionedError(L, "trying to access non-existent bits");
  return { first, mask: width === BITS ? ~0 : (1 << width) - 1 };
}

function extract(L: LuaState): number {
  const bits = checkBits(L, 1);
  const { first, mask } = checkField(L, 2);
  return push(L, (bits >>> first) & mask);
}

function replace(L: LuaState): number {
  const [bits, field] = [checkBits(L, 1), checkBits(L, 2)];
  const { first, mask } = checkField(L, 3);
  return push(L, (bits & ~(mask << first)) | ((field & mask) << first));
}

function btest(L: LuaState): number {
  lua.lua_pushboolean(L, and(L) !== 0);
  return 1;
}

const functions: Readonly<Record<string, LuaFunction>> = {
  arshift,
  band: (L) => push(L, and(L)),
  bnot: (L) => push(L, ~checkBits(L, 1)),
  bor: (L) => push(L, or(L)),
  btest,
  bxor: (L) => push(L, xor(L)),
  extract,
  lrotate: (L) => rotate(L, checkCount(L, 2)),
  lshift: (L) => push(L, shifted(checkBits(L, 1), checkCount(L, 2))),
  replace,
  rrotate: (L) => rotate(L, -checkCount(L, 2)),
  rshift: (L) => push(L, shifted(checkBits(L, 1), -checkCount(L, 2))),
};
