// @ts-check
import { definitionOf } from "../edit.js";

const lmathlib = "src/lmathlib.js";
const lstrlib = "src/lstrlib.js";
const lbaselib = "src/lbaselib.js";
const ltablib = "src/ltablib.js";
const INTEGERS = "integers have 64 bits";
const OWN_MATH = "our own module has it";
const NUMBER = "only its place among small numbers matters, so that rounding does no harm";

/** @param {string} name */
const removed = (name) => ({ find: definitionOf(name), count: 1, replace: "" });

/** @type {readonly import("../edit.js").Edit[]} */
export const int64LibraryEdits = [
  {
    name: "our own math functions",
    module: lmathlib,
    find: /^let rand_state;[\s\S]*?(?=^const math_random = )/gm,
    count: 1,
    replace: `const {
    compatibility, math_abs, math_acos, math_asin, math_fmod, math_log, math_random, math_randomseed, math_ult
} = require("engine/mathlib");

`,
    why: "64 bits, the sign of NaN, and random numbers that belong to one state",
  },
  {
    name: "math.random",
    module: lmathlib,
    after: ["our own math functions"],
    ...removed("math_random"),
    why: OWN_MATH,
  },
  { name: "math.randomseed", module: lmathlib, ...removed("math_randomseed"), why: OWN_MATH },
  { name: "math.abs", module: lmathlib, ...removed("math_abs"), why: OWN_MATH },
  { name: "math.acos", module: lmathlib, ...removed("math_acos"), why: OWN_MATH },
  { name: "math.asin", module: lmathlib, ...removed("math_asin"), why: OWN_MATH },
  { name: "math.fmod", module: lmathlib, ...removed("math_fmod"), why: OWN_MATH },
  { name: "math.log", module: lmathlib, ...removed("math_log"), why: OWN_MATH },
  { name: "math.ult", module: lmathlib, ...removed("math_ult"), why: OWN_MATH },
  {
    name: "deprecated math functions",
    module: lmathlib,
    find: "const luaopen_math = function(L) {\n",
    count: 1,
    replace:
      "Object.assign(mathlib, compatibility, { atan2: math_atan });\n\nconst luaopen_math = function(L) {\n",
    why: "Debian's Lua has them",
  },
  {
    name: "positions in strings",
    module: lstrlib,
    find: "const posrelat = function(pos, len) {\n",
    count: 1,
    replace: "const posrelat = function(pos, len) {\n    pos = Number(pos);\n",
    why: NUMBER,
  },
  {
    name: "count of string.rep",
    module: lstrlib,
    find: "let n = luaL_checkinteger(L, 2);\n    let sep",
    count: 1,
    replace: "let n = Number(luaL_checkinteger(L, 2));\n    let sep",
    why: NUMBER,
  },
  {
    name: "count of string.gsub",
    module: lstrlib,
    find: "let max_s = luaL_optinteger(L, 4, srcl + 1);",
    count: 1,
    replace: "let max_s = Number(luaL_optinteger(L, 4, srcl + 1));",
    why: NUMBER,
  },
  {
    name: "integers of tonumber in a base",
    module: lbaselib,
    find: definitionOf("b_str2int"),
    count: 1,
    replace: `const { parseInBase: b_str2int } = require("engine/numeral");\nconst { add } = require("engine/int64");\n`,
    why: "digits beyond 64 bits wrap around, and a digit beyond the base ends it",
  },
  {
    name: "base of tonumber",
    module: lbaselib,
    find: "let base = luaL_checkinteger(L, 2);",
    count: 1,
    replace: "let base = Number(luaL_checkinteger(L, 2));",
    why: NUMBER,
  },
  {
    name: "index of select",
    module: lbaselib,
    find: "let i = luaL_checkinteger(L, 1);",
    count: 1,
    replace: "let i = Number(luaL_checkinteger(L, 1));",
    why: NUMBER,
  },
  {
    name: "level of error",
    module: lbaselib,
    find: "let level = luaL_optinteger(L, 2, 1);",
    count: 1,
    replace: "let level = Number(luaL_optinteger(L, 2, 1));",
    why: NUMBER,
  },
  {
    name: "next index of ipairs",
    module: lbaselib,
    find: "let i = luaL_checkinteger(L, 2) + 1;",
    count: 1,
    replace: "let i = add(luaL_checkinteger(L, 2), 1);",
    why: INTEGERS,
  },
  {
    name: "integers of debug",
    module: "src/ldblib.js",
    find: /luaL_(?:check|opt)integer\(L, (?:[^()]|\([^()]*\))*\)/g,
    count: 9,
    replace: "Number($&)",
    why: "C casts them to int",
  },
  {
    name: "our own table functions",
    module: ltablib,
    find: /^const TAB_R {2}= 1;[\s\S]*?(?=^const pack = )/gm,
    count: 1,
    replace: `const TAB_RW = 3;  /* read, write */
const { aux_getn, tconcat, tinsert, tmove, tremove, unpack } = require("engine/tablelib");

`,
    why: INTEGERS,
  },
  {
    name: "table.unpack",
    module: ltablib,
    ...removed("unpack"),
    why: "our own module has it",
  },
  {
    name: "our own utf8",
    module: "src/linit.js",
    find: "require('./lutf8lib.js')",
    count: 1,
    replace: `require("engine/utf8lib")`,
    why: "64-bit positions, and Lua 5.4's larger characters",
  },
  {
    name: "our own utf8 exported",
    module: "src/lualib.js",
    find: `require("./lutf8lib.js")`,
    count: 1,
    replace: `require("engine/utf8lib")`,
    why: "the same module",
  },
];
