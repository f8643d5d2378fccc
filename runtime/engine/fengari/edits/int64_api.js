// @ts-check
import { definitionOf } from "../edit.js";

const lapi = "src/lapi.js";
const lundump = "src/lundump.js";
const ldump = "src/ldump.js";

/**
 * The API takes integers as numbers or bigints and gives numbers while they are safe; precompiled chunks hold 64 bits.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const int64ApiEdits = [
  {
    name: "check of integers",
    module: lapi,
    find: definitionOf("fengari_argcheckinteger"),
    count: 1,
    replace: `const fengari_argcheckinteger = function(n) {
    return typeof n === "number" && (n|0) === n ? n|0 : fromApi(n);
};
`,
    why: "bigints and safe numbers are integers",
  },
  {
    name: "checked integers",
    module: lapi,
    find: /^ {4}fengari_argcheckinteger\((n|len)\);$/gm,
    count: 9,
    replace: "    $1 = fengari_argcheckinteger($1);",
    why: "a bigint may be a safe integer, and -0 is none",
  },
  {
    name: "import of integers",
    module: lapi,
    find: "const TValue    = lobject.TValue;\n",
    count: 1,
    replace: `const TValue    = lobject.TValue;\nconst { fromApi } = require("engine/int64");\n`,
    why: "used by the check",
  },
  {
    name: "floats with a NaN's sign",
    module: lapi,
    find: "const lua_touserdata = function(L, idx) {",
    count: 1,
    replace: `const { pushFloat: lua_pushfloat, toFloat: lua_tofloat } = require("engine/machine/floats");

const lua_touserdata = function(L, idx) {`,
    why: "formats print the sign of a NaN",
  },
  {
    name: "floats in the public API",
    module: "src/lua.js",
    find: "module.exports.lua_tocfunction         = lapi.lua_tocfunction;\n",
    count: 1,
    replace: `module.exports.lua_tocfunction         = lapi.lua_tocfunction;
module.exports.lua_pushfloat           = lapi.lua_pushfloat;
module.exports.lua_tofloat             = lapi.lua_tofloat;
`,
    why: "used by our own modules",
  },
  {
    name: "dumped integers",
    module: ldump,
    find: definitionOf("DumpInteger"),
    count: 1,
    replace: `const DumpInteger = function(x, D) {
    let ab = new ArrayBuffer(8);
    let dv = new DataView(ab);
    dv.setBigInt64(0, BigInt(x), true);
    DumpBlock(new Uint8Array(ab), 8, D);
};
`,
    why: "integers and sizes have 64 bits",
  },
  {
    name: "dumped sizes",
    module: ldump,
    find: /DumpByte\(4, D\); \/\/ (size_tSize|integerSize)/g,
    count: 2,
    replace: "DumpByte(8, D); // $1",
    why: "as on the server's machines",
  },
  {
    name: "read sizes",
    module: lundump,
    find: /this\.(size_tSize|integerSize) = 4;/g,
    count: 2,
    replace: "this.$1 = 8;",
    why: "as on the server's machines",
  },
  {
    name: "checked sizes",
    module: lundump,
    find: /this\.checksize\(this\.(size_tSize|integerSize), 4,/g,
    count: 2,
    replace: "this.checksize(this.$1, 8,",
    why: "as on the server's machines",
  },
  {
    name: "read integers",
    module: lundump,
    find: /(this\.integerSize\) !== 0\)\n +this\.error\("truncated"\);\n) +return this\.dv\.getInt32\(0, true\);/g,
    count: 1,
    replace: "$1        return wrap(this.dv.getBigInt64(0, true));",
    why: "integers have 64 bits",
  },
  {
    name: "read lengths",
    module: lundump,
    find: "return this.LoadInteger();",
    count: 1,
    replace: "return Number(this.LoadInteger());",
    why: "a length is used as a number",
  },
  {
    name: "import of wrap",
    module: lundump,
    find: "let LUAC_DATA = ",
    count: 1,
    replace: `const { wrap } = require("engine/int64");\n\nlet LUAC_DATA = `,
    why: "used by the reader",
  },
];
