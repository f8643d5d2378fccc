// @ts-check

const lapi = "src/lapi.js";
const lvm = "src/lvm.js";
const lobject = "src/lobject.js";
const FLOATS = "Lua 5.1 has floats only";

/**
 * What differs in the values and operations of Lua 5.1: the state's `lua51` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua51ValueEdits = [
  {
    name: "Lua 5.1",
    module: "src/lstate.js",
    after: ["version of a new state"],
    find: `    g.lua533 = version === "5.3.3";\n`,
    count: 1,
    replace: `    g.lua51 = version === "5.1";
    g.lua533 = g.lua51 || version === "5.3.3";  /* these are alike where it is asked for */
`,
    why: "the server may have been built with it",
  },
  {
    name: "Lua 5.1 of a state",
    module: "src/lstate.js",
    after: ["version of a state"],
    find: "        this.lua533 = false;\n",
    count: 1,
    replace: "        this.lua533 = false;\n        this.lua51 = false;\n",
    why: "the server may have been built with it",
  },
  {
    name: "name of Lua 5.1",
    module: "src/lbaselib.js",
    after: ["name of the version"],
    find: `L.l_G.lua54 ? "Lua 5.4" : LUA_VERSION`,
    count: 1,
    replace: `L.l_G.lua54 ? "Lua 5.4" : L.l_G.lua51 ? "Lua 5.1" : LUA_VERSION`,
    why: "scripts look at it",
  },
  {
    name: "integers of the API in Lua 5.1",
    module: lapi,
    find: /L\.stack\[L\.top\] = new TValue\(LUA_TNUMINT, n\);/g,
    count: 3,
    replace:
      "L.stack[L.top] = L.l_G.lua51 ? new TValue(LUA_TNUMFLT, Number(n)) : new TValue(LUA_TNUMINT, n);",
    why: FLOATS,
  },
  {
    name: "numbers of the API in Lua 5.1",
    module: lapi,
    find: "return lvm.tonumber(index2addr(L, idx))",
    count: 2,
    replace: "return lvm.numberOf(L, index2addr(L, idx))",
    why: "strings become numbers as C's strtod reads them",
  },
  {
    name: "conversion to an integer in Lua 5.1",
    module: lapi,
    find: "    return lvm.tointeger(index2addr(L, idx));\n",
    count: 1,
    replace: `    if (L.l_G.lua51) return truncate(lvm.numberOf(L, index2addr(L, idx)));
    return lvm.tointeger(index2addr(L, idx));
`,
    why: "C cuts the fraction off",
  },
  {
    name: "what counts as an integer in Lua 5.1",
    module: lapi,
    find: "    return index2addr(L, idx).ttisinteger();\n",
    count: 1,
    replace: `    let o = index2addr(L, idx);
    return L.l_G.lua51 ? o.ttisfloat() && isWhole(o.value) : o.ttisinteger();
`,
    why: "Dovecot has a lua_isinteger of its own for Lua 5.1",
  },
  {
    name: "import for integers of Lua 5.1",
    module: lapi,
    find: "const lvm       = require('./lvm.js');\n",
    count: 1,
    replace: `const lvm       = require('./lvm.js');\nconst { isWhole, truncate } = require("engine/lua51/numbers");\n`,
    why: "used by the conversions",
  },
  {
    name: "keys in Lua 5.1",
    module: "src/ltable.js",
    find: "    lobject.setobj2s(L, keyI, entry.key);\n",
    count: 1,
    replace: `    lobject.setobj2s(L, keyI, entry.key);
    if (L.l_G.lua51 && entry.key.ttisinteger()) L.stack[keyI].setfltvalue(Number(entry.key.value));
`,
    why: FLOATS,
  },
  {
    name: "lengths in Lua 5.1",
    module: lvm,
    find: /ra\.setivalue\((ltable\.luaH_getn\(h\)|rb\.vslen\(\))\);/g,
    count: 2,
    replace: "if (L.l_G.lua51) ra.setfltvalue($1); else ra.setivalue($1);",
    why: FLOATS,
  },
  {
    name: "__len of tables in Lua 5.1",
    module: lvm,
    find: "tm = ltm.fasttm(L, h.metatable, ltm.TMS.TM_LEN);",
    count: 1,
    replace: "tm = L.l_G.lua51 ? null : ltm.fasttm(L, h.metatable, ltm.TMS.TM_LEN);",
    why: "only userdata have one",
  },
  {
    name: "remainder in Lua 5.1",
    module: lvm,
    after: ["results of float arithmetic"],
    find: "luai_nummod(L, numberop1, numberop2)",
    count: 1,
    replace: "(L.l_G.lua51 ? remainderOf(numberop1, numberop2) : luai_nummod(L, numberop1, numberop2))",
    why: "it is computed from the quotient",
  },
  {
    name: "remainder of constants in Lua 5.1",
    module: lobject,
    find: "return luai_nummod(L, v1, v2);",
    count: 1,
    replace: "return L !== null && L.l_G.lua51 ? remainderOf(v1, v2) : luai_nummod(L, v1, v2);",
    why: "it is computed from the quotient",
  },
  {
    name: "text of numbers in Lua 5.1",
    module: lobject,
    after: ["text of numbers"],
    find: "let text = obj.ttisinteger() ? String(obj.value) : floatText(obj.value);",
    count: 1,
    replace:
      "let text = obj.ttisinteger() ? String(obj.value) : L.l_G.lua51 ? numberText(obj.value) : floatText(obj.value);",
    why: "3 is not 3.0",
  },
  {
    name: "import for text of numbers in Lua 5.1",
    module: lobject,
    after: ["import for text of numbers"],
    find: `const { floatText } = require("engine/number_text");\n`,
    count: 1,
    replace: `const { floatText } = require("engine/number_text");\nconst { numberText, remainderOf } = require("engine/lua51/numbers");\n`,
    why: "used by luaO_tostring",
  },
  {
    name: "__eq in Lua 5.1",
    module: lvm,
    find: `            if (tm === null)
                tm = ltm.fasttm(L, t2.value.metatable, ltm.TMS.TM_EQ);
`,
    count: 1,
    replace: `            if (L.l_G.lua51)
                tm = ltm.sharedTM(tm, ltm.fasttm(L, t2.value.metatable, ltm.TMS.TM_EQ));
            else if (tm === null)
                tm = ltm.fasttm(L, t2.value.metatable, ltm.TMS.TM_EQ);
`,
    why: "both operands must have the same metamethod",
  },
  {
    name: "order of values in Lua 5.1",
    module: "src/ltm.js",
    find: "const luaT_callorderTM = function(L, p1, p2, event) {\n",
    count: 1,
    replace: `const { haveOrder, sharedTM } = require("engine/lua51/metamethods");

const luaT_callorderTM = function(L, p1, p2, event) {
    if (L.l_G.lua51 && !haveOrder(L, p1, p2, event)) return null;
`,
    why: "both operands must have the same metamethod",
  },
  {
    name: "names of types in Lua 5.1",
    module: "src/ltm.js",
    find: "const luaT_objtypename = function(L, o) {\n    let mt;\n",
    count: 1,
    replace:
      "const luaT_objtypename = function(L, o) {\n    let mt;\n    if (L.l_G.lua51) return ttypename(o.ttnov());\n",
    why: "metatables do not name types",
  },
];
