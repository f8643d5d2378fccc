// @ts-check

const lfunc = "src/lfunc.js";
const lvm = "src/lvm.js";
const lopcodes = "src/lopcodes.js";
const lstate = "src/lstate.js";
const CLOSING = "Lua 5.4 closes variables when their block is left";

/**
 * The machine closes variables: `L.tbclist` holds their places in the stack.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const closingEdits = [
  {
    name: "names of instructions",
    module: lopcodes,
    find: `    "EXTRAARG"\n`,
    count: 1,
    replace: `    "EXTRAARG",\n    "TBC",\n    "TFORPREP"\n`,
    why: CLOSING,
  },
  {
    name: "numbers of instructions",
    module: lopcodes,
    find: "    OP_EXTRAARG: 46\n",
    count: 1,
    replace: "    OP_EXTRAARG: 46,\n    OP_TBC:      47,\n    OP_TFORPREP: 48\n",
    why: CLOSING,
  },
  {
    name: "formats of instructions",
    module: lopcodes,
    find: "    0 << 7 | 0 << 6 | OpArgU << 4 | OpArgU << 2 | iAx     /* OP_EXTRAARG */\n",
    count: 1,
    replace: `    0 << 7 | 0 << 6 | OpArgU << 4 | OpArgU << 2 | iAx,    /* OP_EXTRAARG */
    0 << 7 | 0 << 6 | OpArgN << 4 | OpArgN << 2 | iABC,   /* OP_TBC */
    0 << 7 | 0 << 6 | OpArgR << 4 | OpArgN << 2 | iAsBx   /* OP_TFORPREP */
`,
    why: CLOSING,
  },
  {
    name: "second argument of TFORCALL",
    module: lopcodes,
    find: "OpArgN << 4 | OpArgU << 2 | iABC,   /* OP_TFORCALL */",
    count: 1,
    replace: "OpArgU << 4 | OpArgU << 2 | iABC,   /* OP_TFORCALL */",
    why: "it is 1 when there is a value to close",
  },
  {
    name: "name of __close",
    module: "src/ltm.js",
    find: "    TM_N:       24  /*",
    count: 1,
    replace: "    TM_CLOSE:   24,\n    TM_N:       25  /*",
    why: CLOSING,
  },
  {
    name: "text of __close",
    module: "src/ltm.js",
    find: "const luaT_init = function(L) {\n",
    count: 1,
    replace: `const luaT_init = function(L) {
    L.l_G.tmname[TMS.TM_CLOSE]    = new luaS_new(L, to_luastring("__close", true));
`,
    why: CLOSING,
  },
  {
    name: "variables of a thread that are to be closed",
    module: lstate,
    find: "        this.errfunc = 0;\n",
    count: 1,
    replace: "        this.errfunc = 0;\n        this.tbclist = [];\n",
    why: CLOSING,
  },
  {
    name: "closing",
    module: lfunc,
    find: "/*\n** fill a closure with new upvalues\n*/\n",
    count: 1,
    replace: `/* whether a variable at this level or above is to be closed */
const luaF_hastbc = function(L, level) {
    let n = L.tbclist.length;
    return n > 0 && L.tbclist[n - 1] >= level;
};

/* a variable of the running function is to be closed when its block is left */
const luaF_newtbc = function(L, level) {
    let o = L.stack[level];
    if (o.l_isfalse()) return;
    if (ltm.luaT_gettmbyobj(L, o, ltm.TMS.TM_CLOSE).ttisnil()) {
        let ci = L.ci;
        let name = luaF_getlocalname(ci.func.value.p, level - ci.l_base + 1, ci.l_savedpc - 1);
        ldebug.luaG_runerror(L, to_luastring("variable '%s' got a non-closable value", true), name || to_luastring("?", true));
    }
    L.tbclist.push(level);
};

/* close variables down to a level, whose upvalues are closed; each is forgotten before its __close runs */
const luaF_closetbc = function(L, level, status, yieldable) {
    while (luaF_hastbc(L, level)) {
        let at = L.tbclist.pop();
        let error = lobject.luaO_nilobject;
        if (status !== LUA_OK) {
            ldo.seterrorobj(L, status, at + 1);
            error = L.stack[at + 1];
        }
        let top = L.top;
        let o = L.stack[at];
        lobject.pushobj2s(L, ltm.luaT_gettmbyobj(L, o, ltm.TMS.TM_CLOSE));
        lobject.pushobj2s(L, o);
        lobject.pushobj2s(L, error);
        if (yieldable) ldo.luaD_call(L, top, 0);
        else ldo.luaD_callnoyield(L, top, 0);
    }
};

/*
** fill a closure with new upvalues
*/
`,
    why: CLOSING,
  },
  {
    name: "imports of closing",
    module: lfunc,
    find: "const lobject = require('./lobject.js');\n",
    count: 1,
    replace: `const { thread_status: { LUA_OK }, to_luastring } = require('./defs.js');
const ldebug  = require('./ldebug.js');
const ldo     = require('./ldo.js');
const lobject = require('./lobject.js');
const ltm     = require('./ltm.js');
`,
    why: CLOSING,
  },
  {
    name: "exports of closing",
    module: lfunc,
    find: "module.exports.luaF_close        = luaF_close;\n",
    count: 1,
    replace: `module.exports.luaF_close        = luaF_close;
module.exports.luaF_closetbc     = luaF_closetbc;
module.exports.luaF_hastbc       = luaF_hastbc;
module.exports.luaF_newtbc       = luaF_newtbc;
`,
    why: CLOSING,
  },
  {
    name: "imports of instructions that close",
    module: lvm,
    find: "        OP_TAILCALL,\n",
    count: 1,
    replace: "        OP_TAILCALL,\n        OP_TBC,\n        OP_TFORPREP,\n",
    why: CLOSING,
  },
  {
    name: "instructions that close",
    module: lvm,
    after: ["place of OP_TFORCALL"],
    find: "            case OP_TFORCALL: {\n                ci.l_noted = ci.l_savedpc;\n                let cb = ra + 3; /* call base */\n                lobject.setobjs2s(L, cb+2, ra+2);\n",
    count: 1,
    replace: `            case OP_TBC: {
                ci.l_noted = ci.l_savedpc;
                lfunc.luaF_newtbc(L, ra);
                break;
            }
            case OP_TFORPREP: {
                ci.l_noted = ci.l_savedpc;
                /* the value to close comes last; the control variable must be next to the declared ones */
                let toclose = new lobject.TValue(L.stack[ra + 3].type, L.stack[ra + 3].value);
                lobject.setobjs2s(L, ra + 3, ra + 2);
                lobject.setobj2s(L, ra + 2, toclose);
                lfunc.luaF_newtbc(L, ra + 2);
                ci.l_savedpc += i.sBx;
                break;
            }
            case OP_TFORCALL: {
                ci.l_noted = ci.l_savedpc;
                let cb = ra + 3 + i.B; /* call base */
                lobject.setobjs2s(L, cb+2, ra+2+i.B);
`,
    why: CLOSING,
  },
  {
    name: "return from a function with variables to close",
    module: lvm,
    find: /( {12}case OP_RETURN: \{\n)( {16}if \(cl\.p\.p\.length > 0\) lfunc\.luaF_close\(L, base\);\n {16}let b = ldo\.luaD_poscall\(L, ci, ra, )\(i\.B !== 0 \? i\.B - 1 : L\.top - ra\)\);\n/g,
    count: 1,
    replace: `$1                let n = i.B !== 0 ? i.B - 1 : L.top - ra;
                if (L.tbclist.length > 0 && lfunc.luaF_hastbc(L, base)) {
                    lfunc.luaF_close(L, base);
                    ci.nreturned = n;  /* a __close may yield */
                    ci.l_noted = ci.l_savedpc;
                    if (L.top < ci.top) ldo.adjust_top(L, ci.top);
                    lfunc.luaF_closetbc(L, base, LUA_OK, true);
                }
$2n);
`,
    why: CLOSING,
  },
  {
    name: "status of a return",
    module: lvm,
    find: "    to_luastring\n} = require('./defs.js');\n",
    count: 1,
    replace: "    thread_status: { LUA_OK },\n    to_luastring\n} = require('./defs.js');\n",
    why: CLOSING,
  },
  {
    name: "jump out of a block",
    module: lvm,
    find: "    let a = i.A;\n    if (a !== 0) lfunc.luaF_close(L, ci.l_base + a - 1);\n    ci.l_savedpc += i.sBx + e;\n",
    count: 1,
    replace: `    ci.l_savedpc += e;
    let a = i.A;
    if (a !== 0) {
        let level = ci.l_base + a - 1;
        ci.l_noted = ci.l_savedpc;
        if (ci.func.value.p.p.length > 0) lfunc.luaF_close(L, level);
        if (L.tbclist.length > 0) lfunc.luaF_closetbc(L, level, LUA_OK, true);
    }
    ci.l_savedpc += i.sBx;
`,
    why: CLOSING,
  },
  {
    name: "instructions after a yield in __close",
    module: lvm,
    find: "        case OP_TFORCALL: {\n            lua_assert(",
    count: 1,
    replace: `        case OP_JMP: {
            ci.l_savedpc--;  /* once more, for the other variables */
            break;
        }
        case OP_RETURN: {
            if (inst.B === 0) ldo.adjust_top(L, base + inst.A + ci.nreturned);
            ci.l_savedpc--;
            break;
        }
        case OP_TFORCALL: {
            lua_assert(`,
    why: "a __close may yield",
  },
  {
    name: "name of a function that closes",
    module: "src/ldebug.js",
    find: "        case OCi.OP_LE:     tm = ltm.TMS.TM_LE;     break;\n",
    count: 1,
    replace: `        case OCi.OP_LE:     tm = ltm.TMS.TM_LE;     break;
        case OCi.OP_JMP: case OCi.OP_RETURN: tm = ltm.TMS.TM_CLOSE; break;
`,
    why: CLOSING,
  },
];
