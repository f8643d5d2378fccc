// @ts-check
import { definitionOf } from "../edit.js";

const lstrlib = "src/lstrlib.js";
const SIZES = "sizes as on the server's machines";

/** @type {readonly import("../edit.js").Edit[]} */
export const packEdits = [
  {
    name: "size of an integer",
    module: lstrlib,
    find: "const SZINT = 4; // Size of lua_Integer\n",
    count: 1,
    replace: `const SZINT = 8; // Size of lua_Integer
const { readFloat, readInteger, writeFloat, writeInteger } = require("engine/pack");
`,
    why: SIZES,
  },
  {
    name: "sizes of long, lua_Integer and size_t",
    module: lstrlib,
    find: /(?<option>case (?:108|76 |106|74 |84 ) \/\*'.'\*\/: r\.size = )4;/g,
    count: 5,
    replace: "$<option>8;",
    why: SIZES,
  },
  {
    name: "size of a length",
    module: lstrlib,
    find: "r.size = getnumlimit(h, fmt, 4); r.opt = Kstring;",
    count: 1,
    replace: "r.size = getnumlimit(h, fmt, 8); r.opt = Kstring;",
    why: SIZES,
  },
  {
    name: "packed integers",
    module: lstrlib,
    find: definitionOf("packint"),
    count: 1,
    replace: `const packint = function(b, n, islittle, size) {
    writeInteger(luaL_prepbuffsize(b, size), n, islittle, size);
    luaL_addsize(b, size);  /* add result to buffer */
};
`,
    why: "integers have 64 bits",
  },
  {
    name: "range of signed integers",
    module: lstrlib,
    find: "let lim = 1 << (size * 8) - 1;",
    count: 1,
    replace: "let lim = 2 ** (size * NB - 1);",
    why: "shifts of JavaScript have 32 bits",
  },
  {
    name: "range of unsigned integers",
    module: lstrlib,
    find: "luaL_argcheck(L, (n>>>0) < (1 << (size * NB)), arg,",
    count: 1,
    replace: "luaL_argcheck(L, 0 <= n && n < 2 ** (size * NB), arg,",
    why: "shifts of JavaScript have 32 bits",
  },
  {
    name: "packed unsigned integers",
    module: lstrlib,
    find: "packint(b, n>>>0, h.islittle, size, false);",
    count: 1,
    replace: "packint(b, toUnsigned(n), h.islittle, size);",
    why: "bytes beyond the eighth are zero",
  },
  {
    name: "import for packed unsigned integers",
    module: lstrlib,
    find: "const lualib = require('./lualib.js');\n",
    count: 1,
    replace: `const lualib = require('./lualib.js');\nconst { toUnsigned } = require("engine/int64");\n`,
    why: "used by packed unsigned integers",
  },
  {
    name: "range of a length",
    module: lstrlib,
    find: "size >= 4 /* sizeof(size_t) */ || len < (1 << (size * NB))",
    count: 1,
    replace: "size >= 8 /* sizeof(size_t) */ || len < 2 ** (size * NB)",
    why: SIZES,
  },
  {
    name: "packed floats",
    module: lstrlib,
    find: /let n = luaL_checknumber\(L, arg\); {2}\/\* get argument \*\/\n[\s\S]*?(?= +luaL_addsize\(b, size\);)/g,
    count: 1,
    replace: `luaL_checknumber(L, arg);
                writeFloat(buff, lua_tofloat(L, arg), h.islittle, size);
`,
    why: "a NaN has a sign",
  },
  {
    name: "imports for floats",
    module: lstrlib,
    find: "    lua_tonumber,\n",
    count: 1,
    replace: "    lua_pushfloat,\n    lua_tofloat,\n",
    why: "a NaN has a sign",
  },
  {
    name: "unpacked integers",
    module: lstrlib,
    find: definitionOf("unpackint"),
    count: 1,
    replace: `const unpackint = function(L, str, islittle, size, issigned) {
    let res = readInteger(str, islittle, size, issigned);
    if (res === false)
        luaL_error(L, to_luastring("%d-byte integer does not fit into Lua Integer"), size);
    return res;
};
`,
    why: "integers have 64 bits",
  },
  {
    name: "unpacked lengths",
    module: lstrlib,
    find: "let len = unpackint(L, data.subarray(pos), h.islittle, size, 0);\n                luaL_argcheck(L, pos + len + size <= ld,",
    count: 1,
    replace: `let len = Number(unpackint(L, data.subarray(pos), h.islittle, size, 0));
                luaL_argcheck(L, len >= 0 && pos + len + size <= ld,`,
    why: "a length beyond 63 bits is no length",
  },
  {
    name: "unpacked floats",
    module: lstrlib,
    find: "let res = unpacknum(L, data.subarray(pos), h.islittle, size);\n                lua_pushnumber(L, res);",
    count: 1,
    replace: "lua_pushfloat(L, readFloat(data.subarray(pos), h.islittle, size));",
    why: "a NaN has a sign",
  },
  {
    name: "no unpacknum",
    module: lstrlib,
    find: definitionOf("unpacknum"),
    count: 1,
    replace: "",
    why: "it is not used any more",
  },
  {
    name: "end of a text",
    module: lstrlib,
    find: "if (e === -1) e = data.length - pos;",
    count: 1,
    replace: `if (e === -1) {
                    luaL_argcheck(L, !L.l_G.lua54, 2, "unfinished string for format 'z'");
                    e = data.length;
                }`,
    why: "in C a Lua string ends with a zero; Lua 5.4 does not count it",
  },
];
