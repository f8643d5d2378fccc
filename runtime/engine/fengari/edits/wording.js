// @ts-check

/** @type {readonly import("../edit.js").Edit[]} */
export const wordingEdits = [
  {
    name: "source of functions that are not Lua",
    module: "src/ldebug.js",
    find: `to_luastring("=[JS]", true)`,
    count: 1,
    replace: `to_luastring("=[C]", true)`,
    why: "a script sees what it sees on a server",
  },
  {
    name: "kind of functions that are not Lua",
    module: "src/ldebug.js",
    find: `to_luastring("J", true)`,
    count: 1,
    replace: `to_luastring("C", true)`,
    why: "a script sees what it sees on a server",
  },
  {
    name: "C stack overflow",
    module: "src/ldo.js",
    find: `"JS stack overflow"`,
    count: 2,
    replace: `"C stack overflow"`,
    why: "Lua's words",
  },
  {
    name: "C-call boundary",
    module: "src/ldo.js",
    find: "across a JS-call boundary",
    count: 1,
    replace: "across a C-call boundary",
    why: "Lua's words",
  },
  {
    name: "C levels",
    module: "src/lparser.js",
    find: `"JS levels"`,
    count: 2,
    replace: `"C levels"`,
    why: "Lua's words",
  },
  {
    name: "tail calls in tracebacks",
    module: "src/lauxlib.js",
    find: "(...tail calls..)",
    count: 1,
    replace: "(...tail calls...)",
    why: "a dot is missing",
  },
  {
    name: "argument number of string.char",
    module: "src/lstrlib.js",
    find: `luaL_argcheck(L, c >= 0 && c <= 255, "value out of range")`,
    count: 1,
    replace: `luaL_argcheck(L, c >= 0 && c <= 255, i, "value out of range")`,
    why: "without it the check ends in a TypeError of JavaScript",
  },
  {
    name: "largest table to sort",
    module: "src/ltablib.js",
    find: "n < LUA_MAXINTEGER",
    count: 1,
    replace: "n < 2147483647",
    why: "C compares with INT_MAX",
  },
];
