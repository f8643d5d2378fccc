// @ts-check

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
    find: "            case OP_SETLIST: {\n",
    count: 1,
    replace: `            case OP_TBC:
            case OP_TFORPREP: {
                ci.l_noted = ci.l_savedpc;
                declareToClose(L, i, ra);
                break;
            }
            case OP_SETLIST: {
`,
    why: CLOSING,
  },
  {
    name: "values of a generic loop",
    module: lvm,
    find: "                let cb = ra + 3; /* call base */\n                lobject.setobjs2s(L, cb+2, ra+2);\n",
    count: 1,
    replace: `                let cb = ra + 3 + i.B; /* call base */
                lobject.setobjs2s(L, cb+2, ra+2+i.B);
`,
    why: "i.B is 1 when there is a value to close",
  },
  {
    name: "return from a function with variables to close",
    module: lvm,
    find: /( {12}case OP_RETURN: \{\n)( {16}if \(cl\.p\.p\.length > 0\) lfunc\.luaF_close\(L, base\);\n {16}let b = ldo\.luaD_poscall\(L, ci, ra, )\(i\.B !== 0 \? i\.B - 1 : L\.top - ra\)\);\n/g,
    count: 1,
    replace: `$1                let n = i.B !== 0 ? i.B - 1 : L.top - ra;
                if (L.tbclist.length > 0) closeOnReturn(L, ci, n);
$2n);
`,
    why: CLOSING,
  },
  {
    name: "imports of closing",
    module: lvm,
    find: "const ltm     = require('./ltm.js');\n",
    count: 1,
    replace: `const ltm     = require('./ltm.js');
const { closeOnReturn, declareToClose, leaveBlock, repeatClosing } = require("engine/closing/variables");
`,
    why: CLOSING,
  },
  {
    name: "jump out of a block",
    module: lvm,
    find: "    let a = i.A;\n    if (a !== 0) lfunc.luaF_close(L, ci.l_base + a - 1);\n    ci.l_savedpc += i.sBx + e;\n",
    count: 1,
    replace: `    ci.l_savedpc += e;
    if (i.A !== 0) leaveBlock(L, ci, ci.l_base + i.A - 1);
    ci.l_savedpc += i.sBx;
`,
    why: CLOSING,
  },
  {
    name: "instructions after a yield in __close",
    module: lvm,
    find: "        case OP_TFORCALL: {\n            lua_assert(",
    count: 1,
    replace: `        case OP_JMP:
        case OP_RETURN: {
            repeatClosing(L, ci, inst);
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
