// @ts-check

const lstrlib = "src/lstrlib.js";
const llex = "src/llex.js";

/**
 * Where Lua 5.3 and 5.4 differ, the state's `lua54` decides; it is set when the state is made.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua54Edits = [
  {
    name: "version of a state",
    module: "src/lstate.js",
    find: "        this.version = null;\n",
    count: 1,
    replace:
      "        this.version = null;\n        this.lua54 = true;\n        this.lua544 = true;\n        this.lua533 = false;\n        this.random = void 0;\n",
    why: "the server's Lua is a property of the simulated release",
  },
  {
    name: "version of a new state",
    module: "src/lstate.js",
    find: "const lua_newstate = function() {\n    let g = new global_State();\n",
    count: 1,
    replace: `const lua_newstate = function(options) {
    let g = new global_State();
    const version = options === void 0 ? void 0 : options.lua;
    g.lua544 = version === void 0 || version === "5.4";
    g.lua54 = g.lua544 || version === "5.4.7";
    g.lua533 = version === "5.3.3";
`,
    why: "the server's Lua is a property of the simulated release",
  },
  {
    name: "options of a new state",
    module: "src/lauxlib.js",
    find: "const luaL_newstate = function() {\n    let L = lua_newstate();\n",
    count: 1,
    replace: "const luaL_newstate = function(options) {\n    let L = lua_newstate(options);\n",
    why: "the server's Lua is a property of the simulated release",
  },
  {
    name: "name of the version",
    module: "src/lbaselib.js",
    find: "lua_pushliteral(L, LUA_VERSION);",
    count: 1,
    replace: `lua_pushliteral(L, L.l_G.lua54 ? "Lua 5.4" : LUA_VERSION);`,
    why: "scripts look at it",
  },
  {
    name: "__ipairs",
    module: "src/lbaselib.js",
    find: "const luaB_ipairs = function(L) {\n",
    count: 1,
    replace: `const luaB_ipairs = function(L) {
    if (!L.l_G.lua54) return pairsmeta(L, to_luastring("__ipairs", true), 1, ipairsaux);
`,
    why: "Debian's Lua 5.3 calls it",
  },
  {
    name: "arithmetic of strings",
    module: lstrlib,
    find: "const createmetatable = function(L) {\n    lua_createtable(L, 0, 1);  /* table to be metatable for strings */\n",
    count: 1,
    replace: `const createmetatable = function(L) {
    lua_createtable(L, 0, 1);  /* table to be metatable for strings */
    if (L.l_G.lua54) luaL_setfuncs(L, metamethods, 0);
`,
    why: `in Lua 5.4 "10" + 5 is the integer 15`,
  },
  {
    name: "import for arithmetic of strings",
    module: lstrlib,
    find: "    luaL_prepbuffsize,\n",
    count: 1,
    replace: "    luaL_prepbuffsize,\n    luaL_setfuncs,\n",
    why: "used by arithmetic of strings",
  },
  {
    name: "metamethods of strings",
    module: lstrlib,
    find: "const strlib = {\n",
    count: 1,
    replace: `const { metamethods } = require("engine/string_arithmetic");\n\nconst strlib = {\n`,
    why: "used by arithmetic of strings",
  },
  {
    name: "start of string.gmatch",
    module: lstrlib,
    find: "    lua_settop(L, 2);  /* keep them on closure to avoid being collected */\n",
    count: 1,
    replace: `    let init = L.l_G.lua54 ? posrelat(luaL_optinteger(L, 3, 1), ls) : 1;
    lua_settop(L, 2);  /* keep them on closure to avoid being collected */
`,
    why: "Lua 5.4 has a third argument",
  },
  {
    name: "position of string.gmatch",
    module: lstrlib,
    find: "    gm.src = 0;\n",
    count: 1,
    replace: "    gm.src = Math.max(init, 1) - 1;\n",
    why: "Lua 5.4 has a third argument",
  },
  {
    name: "bit operations on strings",
    module: "src/ltm.js",
    find: "                let n1 = lvm.tonumber(p1);\n",
    count: 1,
    replace: `                if (L.l_G.lua54 && (p1.ttisstring() || p2.ttisstring()))
                    return ldebug.luaG_opinterror(L, p1, p2, to_luastring("perform bitwise operation on", true));
                let n1 = lvm.tonumber(p1);
`,
    why: "Lua 5.4 refuses them",
  },
  {
    name: "blamed operand",
    module: "src/ldebug.js",
    find: "    if (lvm.tonumber(p1) === false)\n        p2 = p1;\n    luaG_typeerror",
    count: 1,
    replace:
      "    if (L.l_G.lua54 ? !p1.ttisnumber() : lvm.tonumber(p1) === false)\n        p2 = p1;\n    luaG_typeerror",
    why: "a string that is a number is still the wrong operand in Lua 5.4",
  },
  {
    name: "constants in messages",
    module: "src/ldebug.js",
    find: "            kind = getobjname(ci.func.value.p, currentpc(ci), stkid - ci.l_base);\n",
    count: 1,
    replace: `            kind = getobjname(ci.func.value.p, currentpc(ci), stkid - ci.l_base);
        if (!kind && L.l_G.lua54 && o.ttisstring() && ci.func.value.p.k.includes(o))
            kind = { name: o.svalue(), funcname: to_luastring("constant", true) };
`,
    why: "Lua 5.4 names a string that is written in the operation",
  },
  {
    name: "functions know their version",
    module: "src/lfunc.js",
    find: "        this.id = L.l_G.id_counter++;\n        this.k = [];",
    count: 1,
    replace: "        this.id = L.l_G.id_counter++;\n        this.lua54 = L.l_G.lua54;\n        this.k = [];",
    why: "the names in messages depend on it",
  },
  {
    name: "integer indexes in messages",
    module: "src/ldebug.js",
    find: "        /* else no reasonable name found */\n    } else {  /* 'c' is a register */\n",
    count: 1,
    replace: `        if (p.lua54 && kvalue.ttisinteger() && kvalue.value >= 0 && kvalue.value <= 255) {
            r.name = to_luastring("integer index", true);
            return r;
        }
    } else {  /* 'c' is a register */
`,
    why: "Lua 5.4 has an instruction for small integers, and says so instead of a name",
  },
  {
    name: "larger characters in escapes",
    module: llex,
    find: `        r = (r << 4) + lobject.luaO_hexavalue(ls.current);
        esccheck(ls, r <= 0x10FFFF, to_luastring("UTF-8 value too large", true));
`,
    count: 1,
    replace: `        esccheck(ls, !ls.L.l_G.lua54 || r <= (0x7FFFFFFF >> 4), to_luastring("UTF-8 value too large", true));
        r = (r << 4) + lobject.luaO_hexavalue(ls.current);
        esccheck(ls, ls.L.l_G.lua54 || r <= 0x10FFFF, to_luastring("UTF-8 value too large", true));
`,
    why: "Lua 5.4 writes characters up to 31 bits",
  },
  {
    name: "bytes of larger characters",
    module: "src/lobject.js",
    find: "    lua_assert(x <= 0x10FFFF);\n",
    count: 1,
    replace: "",
    why: "Lua 5.4 writes characters up to 31 bits",
  },
  {
    name: "remainder of floats",
    module: "src/llimits.js",
    find: "    if ((m*b) < 0)\n",
    count: 1,
    replace: "    if (L.l_G.lua54 ? m !== 0 && m < 0 !== b < 0 : m*b < 0)\n",
    why: "Lua 5.3 multiplies, and the product of small floats is 0",
  },
  {
    name: "state for constants",
    module: "src/lcode.js",
    find: "const constfolding = function(op, e1, e2) {",
    count: 1,
    replace: "const constfolding = function(L, op, e1, e2) {",
    why: "the remainder of floats needs the version",
  },
  {
    name: "state for arithmetic of constants",
    module: "src/lcode.js",
    find: "lobject.luaO_arith(null, op,",
    count: 1,
    replace: "lobject.luaO_arith(L, op,",
    why: "the remainder of floats needs the version",
  },
  {
    name: "state for folding",
    module: "src/lcode.js",
    find: "constfolding(op + ",
    count: 2,
    replace: "constfolding(fs.ls.L, op + ",
    why: "the remainder of floats needs the version",
  },
  {
    name: "names of metamethods that were called",
    module: "src/ldebug.js",
    find: "    r.name = L.l_G.tmname[tm].getstr();\n",
    count: 1,
    replace: "    r.name = L.l_G.tmname[tm].getstr().subarray(L.l_G.lua54 ? 2 : 0);\n",
    why: "Lua 5.4 leaves the underscores out",
  },
  {
    name: "calls of what cannot be called",
    module: "src/ldo.js",
    find: `    if (!tm.ttisfunction(tm))
        ldebug.luaG_typeerror(L, func, to_luastring("call", true));
`,
    count: 1,
    replace: `    if (L.l_G.lua54 ? tm.ttisnil() : !tm.ttisfunction(tm))
        require("engine/machine/call_error").callError(L, func);
`,
    why: "Lua 5.4 names it by the instruction that calls, and __call may be an object with a __call",
  },
  {
    name: "order of listed elements",
    module: "src/lvm.js",
    find: /for \(; n > 0; n--\) \{\n +ltable\.luaH_setint\(h, last--, L\.stack\[ra \+ n\]\);\n +\}/g,
    count: 1,
    replace: "for (let j = 1; j <= n; j++) ltable.luaH_setint(h, last - n + j, L.stack[ra + j]);",
    why: "next gives them in the order in which they were set",
  },
  {
    name: "new closures",
    module: "src/lvm.js",
    find: "let ncl = getcached(",
    count: 1,
    replace: "let ncl = L.l_G.lua54 ? null : getcached(",
    why: "each evaluation of a function makes a new one in Lua 5.4",
  },
  {
    name: "no remembered closures",
    module: "src/lvm.js",
    find: "    p.cache = ncl;  /*",
    count: 1,
    replace: "    if (!L.l_G.lua54) p.cache = ncl;  /*",
    why: "each evaluation of a function makes a new one in Lua 5.4",
  },
  {
    name: "start of string.unpack",
    module: lstrlib,
    find: "let pos = posrelat(luaL_optinteger(L, 3, 1), ld) - 1;",
    count: 1,
    replace: `let pos = posrelat(luaL_optinteger(L, 3, 1), ld) - 1;
    if (pos < 0 && L.l_G.lua54) pos = 0;`,
    why: "Lua 5.4 begins at the first byte then",
  },
];
