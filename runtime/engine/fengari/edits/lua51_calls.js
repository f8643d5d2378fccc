// @ts-check

const ldebug = "src/ldebug.js";
const ldo = "src/ldo.js";
const lvm = "src/lvm.js";
const lauxlib = "src/lauxlib.js";

/**
 * What differs in the functions and messages of Lua 5.1: the state's `lua51` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua51CallEdits = [
  {
    name: "new closures in Lua 5.1",
    module: lvm,
    after: ["new closures"],
    find: "let ncl = L.l_G.lua54 ? null : getcached(",
    count: 1,
    replace: "let ncl = L.l_G.lua54 || L.l_G.lua51 ? null : getcached(",
    why: "each evaluation of a function makes a new one",
  },
  {
    name: "environments in Lua 5.1",
    module: lvm,
    after: ["no remembered closures"],
    find: "    if (!L.l_G.lua54) p.cache = ncl;",
    count: 1,
    replace: `    if (L.l_G.lua51) ncl.upvals[0] = new lobject.TValue(ncl.upvals[0].type, ncl.upvals[0].value);
    else if (!L.l_G.lua54) p.cache = ncl;`,
    why: "each function has its own, which it gets from the function around it",
  },
  {
    name: "upvalues in Lua 5.1",
    module: "src/lapi.js",
    find: "            if (!(1 <= n && n <= p.upvalues.length)) return null;\n",
    count: 1,
    replace: `            if (L.l_G.lua51 && n >= 1) n++;  /* the environment is none */
            if (!(1 <= n && n <= p.upvalues.length)) return null;
`,
    why: "the environment is no upvalue there",
  },
  {
    name: "number of upvalues in Lua 5.1",
    module: ldebug,
    find: "ar.nups = f === null ? 0 : f.nupvalues;",
    count: 1,
    replace:
      "ar.nups = f === null ? 0 : L.l_G.lua51 && f instanceof lobject.LClosure ? f.nupvalues - 1 : f.nupvalues;",
    why: "the environment is no upvalue there",
  },
  {
    name: "calls that cannot be left in Lua 5.1",
    module: ldo,
    find: `    if (!luaD_precall(L, off, nResults))
        lvm.luaV_execute(L);
    L.nCcalls--;
`,
    count: 1,
    replace: `    if (L.l_G.lua51) L.nny++;
    if (!luaD_precall(L, off, nResults))
        lvm.luaV_execute(L);
    if (L.l_G.lua51) L.nny--;
    L.nCcalls--;
`,
    why: "no coroutine yields through a metamethod, an iterator or a function of C",
  },
  {
    name: "protected calls in Lua 5.1",
    module: "src/lapi.js",
    find: "if (k === null || L.nny > 0) {",
    count: 1,
    replace: "if (k === null || L.nny > 0 || L.l_G.lua51) {",
    why: "no coroutine yields through them",
  },
  {
    name: "misplaced yield in Lua 5.1",
    module: ldo,
    find: "    if (L.nny > 0) {\n        if (L !== L.l_G.mainthread)",
    count: 1,
    replace: `    if (L.nny > 0) {
        if (L.l_G.lua51)
            ldebug.luaG_runerror(L, to_luastring("attempt to yield across metamethod/C-call boundary", true));
        if (L !== L.l_G.mainthread)`,
    why: "its words",
  },
  {
    name: "tail calls of a new call in Lua 5.1",
    module: ldo,
    find: /ci\.callstatus = (0|lstate\.CIST_LUA);\n/g,
    count: 2,
    replace: "ci.callstatus = $1;\n            ci.tailcalls = 0;\n",
    why: "they are counted",
  },
  {
    name: "tail calls in Lua 5.1",
    module: lvm,
    find: "oci.callstatus |= lstate.CIST_TAIL;",
    count: 1,
    replace: "oci.callstatus |= lstate.CIST_TAIL;\n                    oci.tailcalls++;",
    why: "they are counted",
  },
  {
    name: "counter of tail calls",
    module: "src/lstate.js",
    find: "        this.nresults = NaN;\n        this.callstatus = NaN;\n",
    count: 1,
    replace: "        this.nresults = NaN;\n        this.callstatus = NaN;\n        this.tailcalls = 0;\n",
    why: "each is a level of the stack in Lua 5.1",
  },
  {
    name: "levels in Lua 5.1",
    module: ldebug,
    find: `    for (ci = L.ci; level > 0 && ci !== L.base_ci; ci = ci.previous)
        level--;
`,
    count: 1,
    replace: `    for (ci = L.ci; level > 0 && ci !== L.base_ci; ci = ci.previous) {
        level--;
        if (L.l_G.lua51 && ci.callstatus & lstate.CIST_LUA) level -= ci.tailcalls;
    }
    if (level < 0) {
        ar.i_ci = null;  /* a function whose frame another one took */
        return 1;
    }
`,
    why: "each tail call is a level",
  },
  {
    name: "what is known of a tail call in Lua 5.1",
    module: ldebug,
    find: "    } else {\n        ci = ar.i_ci;\n        func = ci.func;\n",
    count: 1,
    replace: `    } else if (ar.i_ci === null) {
        describeTailCall(L, what, ar);
        swapextra(L);
        return 1;
    } else {
        ci = ar.i_ci;
        func = ci.func;
`,
    why: "nothing but that there was one",
  },
  {
    name: "names of functions in Lua 5.1",
    module: ldebug,
    find: "const funcnamefromcode = function(L, ci) {\n",
    count: 1,
    replace: `const { calledName, describeTailCall, originOf } = require("engine/lua51/debug");

const funcnamefromcode = function(L, ci) {
    if (L.l_G.lua51) return calledName(ci);
`,
    why: "only instructions that call know any",
  },
  {
    name: "kinds of functions",
    module: "src/lfunc.js",
    after: ["functions know their version"],
    find: "        this.lua54 = L.l_G.lua54;\n",
    count: 1,
    replace: "        this.lua54 = L.l_G.lua54;\n        this.lua51 = L.l_G.lua51;\n",
    why: "the names in messages depend on it",
  },
  {
    name: "environment in messages of Lua 5.1",
    module: ldebug,
    find: "(vn && luastring_eq(vn, llex.LUA_ENV)) ?",
    count: 1,
    replace: "(vn && luastring_eq(vn, p.lua51 ? llex.LUA51_ENV : llex.LUA_ENV)) ?",
    why: "_ENV is a name as any other there",
  },
  {
    name: "names of constants in Lua 5.1",
    module: ldebug,
    find: "                if (p.k[b].ttisstring()) {\n",
    count: 1,
    replace: "                if (p.k[b].ttisstring() && !p.lua51) {\n",
    why: "it names none",
  },
  {
    name: "errors of types in Lua 5.1",
    module: ldebug,
    find: '    let t = ltm.luaT_objtypename(L, o);\n    luaG_runerror(L, to_luastring("attempt to %s a %s value%s", true), op, t, varinfo(L, o));\n',
    count: 1,
    replace: `    let t = ltm.luaT_objtypename(L, o);
    let kind = L.l_G.lua51 ? originOf(L, o) : null;
    if (kind)
        luaG_runerror(L, to_luastring("attempt to %s %s '%s' (a %s value)", true), op, kind.funcname, kind.name, t);
    luaG_runerror(L, to_luastring("attempt to %s a %s value%s", true), op, t, L.l_G.lua51 ? to_luastring("", true) : varinfo(L, o));
`,
    why: "the name comes first",
  },
  {
    name: "blamed operand in Lua 5.1",
    module: ldebug,
    after: ["blamed operand"],
    find: "L.l_G.lua54 ? !p1.ttisnumber() : lvm.tonumber(p1) === false",
    count: 1,
    replace: "L.l_G.lua54 ? !p1.ttisnumber() : lvm.numberOf(L, p1) === false",
    why: "strings are read as the state's Lua reads them",
  },
  {
    name: "long chains of __index in Lua 5.1",
    module: lvm,
    find: /ldebug\.luaG_runerror\(L, to_luastring\("('__(new)?index' chain too long; possible loop)", true\)\);/g,
    count: 2,
    replace: `ldebug.luaG_runerror(L, to_luastring(L.l_G.lua51 ? ("$2" ? "loop in settable" : "loop in gettable") : "$1", true));`,
    why: "its words",
  },
  {
    name: "names of arguments' functions in Lua 5.1",
    module: lauxlib,
    find: `ar.name = pushglobalfuncname(L, ar) ? lua_tostring(L, -1) : to_luastring("?");`,
    count: 1,
    replace: `ar.name = !L.l_G.lua51 && pushglobalfuncname(L, ar) ? lua_tostring(L, -1) : to_luastring("?");`,
    why: "it does not look for them in package.loaded",
  },
  {
    name: "types of arguments in Lua 5.1",
    module: lauxlib,
    find: / {4}if \(luaL_getmetafield\(L, arg, __name\) === LUA_TSTRING\)\n/g,
    count: 1,
    replace: `    if (L.l_G.lua51)
        typearg = luaL_typename(L, arg);
    else if (luaL_getmetafield(L, arg, __name) === LUA_TSTRING)
`,
    why: "metatables do not name types",
  },
];
