// @ts-check
import { definitionOf } from "../edit.js";

/**
 * Strings are their bytes: as keys, in comparisons, in order.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const stringEdits = [
  {
    name: "hash of a string",
    module: "src/lstring.js",
    find: definitionOf("luaS_hash"),
    count: 1,
    replace: `const { latin1: luaS_hash } = require("engine/luastring");\n`,
    why: "the original writes small bytes as one hexadecimal digit: distinct strings are one key, and order is wrong",
  },
  {
    name: "light userdata apart from strings",
    module: "src/ltable.js",
    find: /return "\*" \+ v;|return "#" \+ v;|return v\?"\?true":"\?false";/g,
    count: 3,
    replace: `return "\\u0100" + typeof v + v;`,
    why: "no byte is U+0100, so that no string can be the same key",
  },
  {
    name: "bigint light userdata",
    module: "src/ltable.js",
    find: `case "number":\n                    /* possible`,
    count: 1,
    replace: `case "bigint":\n                case "number":\n                    /* possible`,
    why: "the compiler finds integer constants by a light userdata with their value",
  },
  {
    name: "copy of bytes",
    module: "src/defs.js",
    find: "luastring_from = Uint8Array.from.bind(Uint8Array);",
    count: 1,
    replace: `luastring_from = require("engine/luastring").copyBytes;`,
    why: "Uint8Array.from iterates",
  },
  {
    name: "bytes of ASCII",
    module: "src/defs.js",
    find: "    let len = str.length;\n    let outU8Array = Array(len);",
    count: 1,
    replace: `    let ascii = fromAscii(str);
    if (ascii !== void 0) {
        if (cache) to_luastring_cache[str] = ascii;
        return ascii;
    }

    let len = str.length;
    let outU8Array = Array(len);`,
    why: "nearly all text is ASCII, and needs no list in between",
  },
  {
    name: "import for bytes of ASCII",
    module: "src/defs.js",
    find: "const to_luastring_cache = {};",
    count: 1,
    replace: `const { fromAscii } = require("engine/luastring");\nconst to_luastring_cache = Object.create(null);`,
    why: "a text such as constructor must not be found in the cache",
  },
];
