// @ts-check
import { definitionOf } from "../edit.js";

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
    replace: `/* close what is above a level, until no __close fails any more; the last failure */
const luaD_closeprotected = function(L, level, status) {
    let ci = L.ci;
    let allowhook = L.allowhook;
    let nny = L.nny;
    lfunc.luaF_close(L, level);
    while (lfunc.luaF_hastbc(L, level)) {
        if (status < LUA_OK) {  /* JavaScript's own: nothing of Lua may run any more */
            L.tbclist.pop();
            continue;
        }
        let failure = luaD_rawrunprotected(L, () => lfunc.luaF_closetbc(L, level, status, false), null);
        if (failure === LUA_OK) break;
        status = failure;
        L.ci = ci;
        L.allowhook = allowhook;
        L.nny = nny;
        lfunc.luaF_close(L, level);
    }
    return status;
};

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
        status = luaD_closeprotected(L, old_top, status);
        seterrorobj(L, status, old_top);
`,
    why: CLOSING,
  },
  {
    name: "end of an interrupted protected call",
    module: ldo,
    find: "const finishCcall = function(L, status) {\n    let ci = L.ci;\n",
    count: 1,
    replace: `const finishpcall = function(L, ci) {
    let status = LUA_YIELD;
    if (ci.failure) {  /* an error that was not handled yet */
        status = ci.failure;
        L.allowhook = ci.callstatus & lstate.CIST_OAH;  /* restore original 'allowhook' */
        lfunc.luaF_close(L, ci.extra);
        lfunc.luaF_closetbc(L, ci.extra, status, true);  /* may yield, or fail itself */
        seterrorobj(L, status, ci.extra);
        luaD_shrinkstack(L);
        ci.failure = LUA_OK;
    }
    ci.callstatus &= ~lstate.CIST_YPCALL;  /* continuation is also inside it */
    L.errfunc = ci.c_old_errfunc;  /* with the same error function */
    return status;
};

const finishCcall = function(L) {
    let ci = L.ci;
    let status = LUA_YIELD;
`,
    why: "a __close may yield after an error",
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
    replace: "        status = finishpcall(L, ci);\n",
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
    find: definitionOf("recover"),
    count: 1,
    replace: `const recover = function(L, status) {
    let ci = findpcall(L);
    if (ci === null) return 0;  /* no recovery point */
    ci.failure = status;
    L.ci = ci;
    L.nny = 0;  /* should be zero to be yieldable */
    return 1;  /* continue running the coroutine */
};
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
    name: "end of a coroutine",
    module: ldo,
    find: "const lua_isyieldable = function(L) {\n",
    count: 1,
    replace: `/* give a coroutine up and close its variables: the error that remains is on its stack */
const lua_resetthread = function(L, from) {
    let status = L.status === LUA_YIELD ? LUA_OK : L.status;
    let ci = L.ci = L.base_ci;
    ci.next = null;
    L.nCcalls = from.nCcalls;
    L.nny = 1;
    L.errfunc = 0;
    L.status = LUA_OK;
    status = luaD_closeprotected(L, 1, status);
    if (status !== LUA_OK) seterrorobj(L, status, 1);
    else adjust_top(L, 1);
    ci.top = L.top + LUA_MINSTACK;
    return status;
};

const lua_isyieldable = function(L) {
`,
    why: "used by coroutine.close and coroutine.wrap",
  },
  {
    name: "exports of the end of a coroutine",
    module: ldo,
    find: "module.exports.lua_resume           = lua_resume;\n",
    count: 1,
    replace: `module.exports.lua_resetthread      = lua_resetthread;
module.exports.lua_resume           = lua_resume;
module.exports.seterrorobj          = seterrorobj;
`,
    why: CLOSING,
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
