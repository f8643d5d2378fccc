// @ts-check
const lapi = "src/lapi.js";
const lstate = "src/lstate.js";
const ltable = "src/ltable.js";
export const NO_HOOK = "a loop in a library function runs no instructions, which would end it";
const GROWTH = "memory is limited";
const ONE_METER =
  "a hook counts for each coroutine anew, costs more, and misses what is done in one instruction";
export const AT_ONCE = "one instruction does as much as a script wants";
/** What an entry of a table needs: itself, key, value, its place in the map. */
const ENTRY = 160;

/**
 * A line at the start of a function.
 *
 * @param {{ module: string, after?: readonly string[], head: string, line: string, why: string }} hook
 * @returns {import("../edit.js").Edit}
 */
export function atStart({ module, after = [], head, line, why }) {
  return {
    name: `gauge in ${/\w+/.exec(head.replace("const ", ""))?.[0]}`,
    module,
    after,
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
export function imported(module, find) {
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
 * The gauge of a state counts instructions, the work of library functions, and bytes.
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
  atStart({
    module: "src/lzio.js",
    head: "const luaZ_resizebuffer = function(L, buff, size) {",
    line: "gauge.reserve(L, size);",
    why: GROWTH,
  }),
  imported("src/lvm.js", "const luaV_execute = function(L) {\n"),
  {
    name: "steps of a run",
    module: "src/lvm.js",
    after: ["gauge in src/lvm.js"],
    find: "const luaV_execute = function(L) {\n",
    count: 1,
    replace: "const luaV_execute = function(L) {\n    let meter = L.l_G.gauge;\n",
    why: ONE_METER,
  },
  {
    name: "step of an instruction",
    module: "src/lvm.js",
    find: /^ {8}if \(L\.hookmask & \(LUA_MASKLINE \| LUA_MASKCOUNT\)\) \{\n.*\n {8}\}\n/gm,
    count: 1,
    replace: "        if (--meter.steps < 0) meter.tick(L);\n",
    why: ONE_METER,
  },
  {
    name: "steps of variable arguments",
    module: "src/lvm.js",
    find: "                    b = n;  /* get all var. arguments */\n",
    count: 1,
    replace:
      "                    b = n;  /* get all var. arguments */\n                    meter.steps -= n;\n",
    why: AT_ONCE,
  },
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
  {
    name: "steps over dead keys",
    module: ltable,
    find: "            do {\n                entry = entry.n;\n",
    count: 1,
    replace: "            do {\n                gauge.spend(L, 1);\n                entry = entry.n;\n",
    why: AT_ONCE,
  },
  imported(lapi, "const lua_rawseti = function(L, idx, n) {\n"),
  atStart({
    module: lapi,
    after: ["gauge in src/lapi.js"],
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
    after: ["gauge in src/ldo.js"],
    head: "const luaD_reallocstack = function(L, newsize) {",
    line: "if (newsize > L.stack.length) gauge.claim(L, (newsize - L.stack.length) * 120);",
    why: GROWTH,
  }),
  atStart({
    module: "src/ldo.js",
    head: "const luaD_call = function(L, off, nResults) {",
    line: "gauge.spend(L, L.nCcalls >> 3); /* an error unwinds them all */\n    gauge.step(L);",
    why: NO_HOOK,
  }),
  atStart({
    module: "src/ldo.js",
    head: "const tryfuncTM = function(L, off, func) {",
    line: "gauge.spend(L, 5 + L.top - off);",
    why: "it moves all arguments",
  }),
  imported("src/ldebug.js", "const lua_getstack = function(L, level, ar) {\n"),
  atStart({
    module: "src/ldebug.js",
    after: ["gauge in src/ldebug.js"],
    head: "const lua_getstack = function(L, level, ar) {",
    line: "if (level > 100) gauge.spend(L, Math.min(level, L.top) >> 1);",
    why: AT_ONCE,
  }),
  atStart({
    module: "src/ldebug.js",
    head: "const collectvalidlines = function(L, f) {",
    line: "if (f instanceof lobject.LClosure) gauge.claim(L, f.p.lineinfo.length * 160);",
    why: AT_ONCE,
  }),
  atStart({
    module: "src/ldo.js",
    head: "const luaD_throw = function(L, errcode) {",
    line: "gauge.spend(L, 30);",
    why: "an exception takes as long as many instructions",
  }),
  {
    name: "steps along __index and __newindex",
    module: "src/lvm.js",
    find: "    for (let loop = 0; loop < MAXTAGLOOP; loop++) {\n",
    count: 2,
    replace: `    for (let loop = 0; loop < MAXTAGLOOP; loop++) {
        if (loop !== 0) gauge.spend(L, 3);
`,
    why: AT_ONCE,
  },
  imported("src/lzio.js", "class MBuffer {\n"),
  {
    name: "work on a chunk",
    module: "src/lzio.js",
    find: "    let size = buff.length;\n",
    count: 1,
    replace: "    let size = buff.length;\n    gauge.spend(z.L, size >> 2);\n",
    why: "one token may be the whole chunk",
  },
  imported("src/llex.js", "const luaX_next = function(ls) {\n"),
  atStart({
    module: "src/llex.js",
    after: ["gauge in src/llex.js"],
    head: "const luaX_next = function(ls) {",
    line: "gauge.step(ls.L);\n    gauge.claim(ls.L, 200); /* instructions and their lines */",
    why: `${NO_HOOK}; ${GROWTH}`,
  }),
];
