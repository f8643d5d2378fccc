// @ts-check
import { definitionOf } from "../edit.js";

const lapi = "src/lapi.js";
const lstate = "src/lstate.js";
const lstrlib = "src/lstrlib.js";
const ltable = "src/ltable.js";
const NO_HOOK = "a loop in a library function runs no instructions, so that no hook can end it";
const GROWTH = "memory is limited";
/** What an entry of a table needs: itself, key, value, its place in the map. */
const ENTRY = 160;

/**
 * A line at the start of a function.
 *
 * @param {{ module: string, head: string, line: string, why: string }} hook
 * @returns {import("../edit.js").Edit}
 */
function atStart({ module, head, line, why }) {
  return {
    name: `gauge in ${/\w+/.exec(head.replace("const ", ""))?.[0]}`,
    module,
    find: `${head}\n`,
    count: 1,
    replace: `${head}\n    ${line}\n`,
    why,
  };
}

/**
 * @param {string} module
 * @param {string} find the first line behind the imports
 * @returns {import("../edit.js").Edit}
 */
function imported(module, find) {
  return {
    name: `gauge in ${module}`,
    module,
    find,
    count: 1,
    replace: `const gauge = require("engine/gauge");\n${find}`,
    why: "used by the edits of this module",
  };
}

/**
 * What a hook cannot count is counted by the gauge of the state: steps of library functions, and bytes.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const limitEdits = [
  imported(lstate, "class global_State {\n"),
  {
    name: "gauge of a state",
    module: lstate,
    find: "        this.atnativeerror = null;\n",
    count: 1,
    replace: "        this.atnativeerror = null;\n        this.gauge = gauge.unlimited();\n",
    why: "all coroutines of a state share its limits",
  },
  atStart({
    module: lstate,
    head: "const lua_newthread = function(L) {",
    line: "gauge.claim(L, 2000);",
    why: GROWTH,
  }),

  imported("src/lstring.js", "class TString {\n"),
  atStart({
    module: "src/lstring.js",
    head: "const luaS_bless = function(L, str) {",
    line: "gauge.claim(L, str.length + 100);",
    why: GROWTH,
  }),
  imported("src/lauxlib.js", "const luaL_prepbuffsize = function(B, sz) {\n"),
  {
    name: "gauge of buffers",
    module: "src/lauxlib.js",
    find: "        let newbuff = new Uint8Array(newsize);",
    count: 1,
    replace: "        gauge.reserve(B.L, newsize);\n        let newbuff = new Uint8Array(newsize);",
    why: GROWTH,
  },
  imported("src/lzio.js", "const luaZ_resizebuffer = function(L, buff, size) {\n"),
  atStart({
    module: "src/lzio.js",
    head: "const luaZ_resizebuffer = function(L, buff, size) {",
    line: "gauge.reserve(L, size);",
    why: GROWTH,
  }),
  imported("src/lvm.js", "const luaV_concat = function(L, total) {\n"),
  {
    name: "gauge of joined strings",
    module: "src/lvm.js",
    find: "            let buff = new Uint8Array(tl);\n",
    count: 1,
    replace: "            gauge.reserve(L, tl);\n            let buff = new Uint8Array(tl);\n",
    why: GROWTH,
  },
  {
    name: "gauge of table constructors",
    module: "src/lvm.js",
    find: "                let last = ((c - 1) * LFIELDS_PER_FLUSH) + n;\n",
    count: 1,
    replace: `                let last = ((c - 1) * LFIELDS_PER_FLUSH) + n;
                gauge.claim(L, n * ${ENTRY});
`,
    why: GROWTH,
  },
  imported(ltable, "class Table {\n"),
  atStart({
    module: ltable,
    head: "const luaH_new = function(L) {",
    line: "gauge.claim(L, 300);",
    why: GROWTH,
  }),
  {
    name: "gauge of new fields",
    module: ltable,
    find: "        let k;\n        let kv = key.value;\n",
    count: 1,
    replace: `        gauge.claim(L, ${ENTRY});\n        let k;\n        let kv = key.value;\n`,
    why: GROWTH,
  },
  imported(lapi, "const lua_rawseti = function(L, idx, n) {\n"),
  atStart({
    module: lapi,
    head: "const lua_rawseti = function(L, idx, n) {",
    line: `gauge.claim(L, ${ENTRY});`,
    why: GROWTH,
  }),
  atStart({
    module: lapi,
    head: "const lua_geti = function(L, idx, n) {",
    line: "gauge.step(L);",
    why: NO_HOOK,
  }),
  atStart({
    module: lapi,
    head: "const lua_seti = function(L, idx, n) {",
    line: "gauge.step(L);",
    why: NO_HOOK,
  }),

  imported("src/ldo.js", "const luaD_reallocstack = function(L, newsize) {\n"),
  atStart({
    module: "src/ldo.js",
    head: "const luaD_reallocstack = function(L, newsize) {",
    line: "if (newsize > L.stack.length) gauge.claim(L, (newsize - L.stack.length) * 120);",
    why: GROWTH,
  }),
  atStart({
    module: "src/ldo.js",
    head: "const luaD_call = function(L, off, nResults) {",
    line: "gauge.step(L);",
    why: NO_HOOK,
  }),
  imported("src/llex.js", "const luaX_next = function(ls) {\n"),
  atStart({
    module: "src/llex.js",
    head: "const luaX_next = function(ls) {",
    line: "gauge.step(ls.L);\n    gauge.claim(ls.L, 200); /* instructions and their lines */",
    why: `${NO_HOOK}; ${GROWTH}`,
  }),

  imported(lstrlib, "const match_capture = function(ms, s, l) {\n"),
  atStart({
    module: lstrlib,
    head: "const match = function(ms, s, p) {",
    line: "gauge.step(ms.L);",
    why: NO_HOOK,
  }),
  {
    name: "gauge in max_expand",
    module: lstrlib,
    find: "    /* keeps trying to match with the maximum repetitions */\n",
    count: 1,
    replace: "    gauge.spend(ms.L, i);\n    /* keeps trying to match with the maximum repetitions */\n",
    why: NO_HOOK,
  },
  {
    name: "gauge in matchbalance",
    module: lstrlib,
    find: "        while (++s < ms.src_end) {\n",
    count: 1,
    replace: "        while (++s < ms.src_end) {\n            gauge.spend(ms.L, 1);\n",
    why: NO_HOOK,
  },
  {
    name: "gauge in match_capture",
    module: lstrlib,
    find: "    let len = ms.capture[l].len;\n",
    count: 1,
    replace: "    let len = ms.capture[l].len;\n    gauge.spend(ms.L, Math.max(len, 0));\n",
    why: NO_HOOK,
  },
  {
    name: "search for a string",
    module: lstrlib,
    find: definitionOf("find_subarray"),
    count: 1,
    replace: `const find_subarray = function(arr, subarr, from_index) {
    return Buffer.prototype.indexOf.call(arr, subarr, from_index);
};
`,
    why: "the search of Node.js does not look at each byte again for each place",
  },
  {
    name: "string.rep of nothing",
    module: lstrlib,
    find: "        let totallen = n * l + (n - 1) * lsep;\n",
    count: 1,
    replace: "        let totallen = n * l + (n - 1) * lsep;\n        if (totallen === 0) n = 1;\n",
    why: NO_HOOK,
  },
];
