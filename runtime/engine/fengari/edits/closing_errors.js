// @ts-check

const ldo = "src/ldo.js";
const CLOSING = "Lua 5.4 closes variables when an error leaves their block";

/**
 * Errors close variables on their way, and coroutines that are given up do.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const closingErrorEdits = [
  {
    name: "protected closing",
    module: ldo,
    find: "const luaD_pcall = function(L, func, u, old_top, ef) {\n",
    count: 1,
    replace: `const { closeProtected, finishProtectedCall, resetThread: lua_resetthread } = require("engine/closing/calls");

const luaD_pcall = function(L, func, u, old_top, ef) {
`,
    why: CLOSING,
  },
  {
    name: "order of a protected call",
    module: ldo,
    find: `        lfunc.luaF_close(L, old_top);
        seterrorobj(L, status, old_top);
        L.ci = old_ci;
        L.allowhook = old_allowhooks;
        L.nny = old_nny;
`,
    count: 1,
    replace: `        L.ci = old_ci;
        L.allowhook = old_allowhooks;
        L.nny = old_nny;
        status = closeProtected(L, old_top, status);
        seterrorobj(L, status, old_top);
`,
    why: CLOSING,
  },
  {
    name: "end of an interrupted protected call",
    module: ldo,
    find: "const finishCcall = function(L, status) {\n    let ci = L.ci;\n",
    count: 1,
    replace: `const finishCcall = function(L) {
    let ci = L.ci;
    let status = LUA_YIELD;
`,
    why: "the status is known to the call",
  },
  {
    name: "no assertion of the status",
    module: ldo,
    find: /^ {4}\/\* error status can only happen in a protected call \*\/\n.*\n/gm,
    count: 1,
    replace: "",
    why: "the status is found out here",
  },
  {
    name: "status of an interrupted call",
    module: ldo,
    find: /^ {8}ci\.callstatus &= ~lstate\.CIST_YPCALL; {2}\/\* continuation is also inside it \*\/\n {8}L\.errfunc = ci\.c_old_errfunc;.*\n/gm,
    count: 1,
    replace: "        status = finishProtectedCall(L, ci);\n",
    why: "a __close may yield after an error",
  },
  {
    name: "continuation of what was interrupted",
    module: ldo,
    find: /^const unroll = function\(L, ud\) \{\n {4}if \(ud !== null\).*\n.*\n/gm,
    count: 1,
    replace: "const unroll = function(L) {\n",
    why: "the status is known to the call",
  },
  {
    name: "continuation of a library function",
    module: ldo,
    find: "            finishCcall(L, LUA_YIELD);  /*",
    count: 1,
    replace: "            finishCcall(L);  /*",
    why: "the status is known to the call",
  },
  {
    name: "recovery from an error",
    module: ldo,
    find: /^ {4}\/\* "finish" luaD_pcall \*\/\n[\s\S]*?(?= {4}return 1;)/gm,
    count: 1,
    replace: `    ci.failure = status;
    L.ci = ci;
    L.nny = 0;  /* should be zero to be yieldable */
`,
    why: "the protected call closes variables when it is finished",
  },
  {
    name: "continuation after an error",
    module: ldo,
    find: "status = luaD_rawrunprotected(L, unroll, status);",
    count: 1,
    replace: "status = luaD_rawrunprotected(L, unroll, null);",
    why: "the status is known to the call",
  },
  {
    name: "end of a coroutine in the public API",
    module: "src/lua.js",
    find: /^module\.exports\.lua_resume +=.*\n/gm,
    count: 1,
    replace: "module.exports.lua_resetthread         = ldo.lua_resetthread;\n$&",
    why: "used by the engine's coroutine library",
  },
];
