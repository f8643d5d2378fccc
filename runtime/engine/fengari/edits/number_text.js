// @ts-check
import { definitionOf } from "../edit.js";

/** @type {readonly import("../edit.js").Edit[]} */
export const numberTextEdits = [
  {
    name: "text of numbers",
    module: "src/lobject.js",
    find: definitionOf("luaO_tostring"),
    count: 1,
    replace: `const luaO_tostring = function(L, obj) {
    let text = obj.ttisinteger() ? String(obj.value) : floatText(obj.value);
    obj.setsvalue(luaS_bless(L, fromAscii(text)));
};
`,
    why: "C's %.14g with its exponents, inf, nan and -0.0",
  },
  {
    name: "import for text of numbers",
    module: "src/lobject.js",
    find: "const LUA_TPROTO = LUA_NUMTAGS;\n",
    count: 1,
    replace: `const { fromAscii } = require("engine/luastring");
const { floatText } = require("engine/number_text");

const LUA_TPROTO = LUA_NUMTAGS;
`,
    why: "used by luaO_tostring",
  },
  {
    name: "tostring of numbers",
    module: "src/lauxlib.js",
    find: /case LUA_TNUMBER: \{\n +if \(lua_isinteger\(L, idx\)\)[\s\S]*?break;\n/g,
    count: 1,
    replace: `case LUA_TNUMBER: {
                lua_pushvalue(L, idx);
                lua_tolstring(L, -1);  /* converts the copy */
                break;
`,
    why: "a number that is handed on loses the sign of a NaN",
  },
];
