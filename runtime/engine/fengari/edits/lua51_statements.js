// @ts-check

const lparser = "src/lparser.js";

/**
 * The statements and the table `arg` of Lua 5.1: the state's `lua51` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua51StatementEdits = [
  {
    name: "lists of statements in Lua 5.1",
    module: lparser,
    find: "const statlist = function(ls) {\n    /* statlist -> { stat [';'] } */\n",
    count: 1,
    replace: `const { addEnvironment, checkBreak, limitError, parseStatements } = require("engine/lua51/statements");

const statlist = function(ls) {
    /* statlist -> { stat [';'] } */
    if (ls.L.l_G.lua51) return parseStatements(ls);
`,
    why: "nothing follows break, and a semicolon only ends a statement",
  },
  {
    name: "empty statements in Lua 5.1",
    module: lparser,
    find: `            llex.luaX_next(ls);  /* skip ';' */\n`,
    count: 1,
    replace: `            if (ls.L.l_G.lua51) exprstat(ls);  /* which fails */
            llex.luaX_next(ls);  /* skip ';' */
`,
    why: "there are none",
  },
  {
    name: "break in Lua 5.1",
    module: lparser,
    find: `        llex.luaX_next(ls);  /* skip break */\n`,
    count: 1,
    replace: `        llex.luaX_next(ls);  /* skip break */
        if (ls.L.l_G.lua51) checkBreak(ls);
`,
    why: "it fails where it is written",
  },
  {
    name: "expressions as statements in Lua 5.1",
    module: lparser,
    find: "if (ls.t.token === 61 /* ('=').charCodeAt(0) */ || ls.t.token === 44 /* (',').charCodeAt(0) */) { /* stat . assignment ? */",
    count: 1,
    replace:
      "if (ls.L.l_G.lua51 ? v.v.k !== expkind.VCALL : ls.t.token === 61 /* ('=').charCodeAt(0) */ || ls.t.token === 44 /* (',').charCodeAt(0) */) { /* stat . assignment ? */",
    why: "what is no call is an assignment",
  },
  {
    name: "lines of calls in Lua 5.1",
    module: lparser,
    find: "    let args = new expdesc();\n    switch (ls.t.token) {\n        case 40 /* ('(').charCodeAt(0) */: {  /* funcargs -> '(' [ explist ] ')' */\n",
    count: 1,
    replace: `    let args = new expdesc();
    if (ls.L.l_G.lua51) line = ls.linenumber;
    switch (ls.t.token) {
        case 40 /* ('(').charCodeAt(0) */: {  /* funcargs -> '(' [ explist ] ')' */
            if (ls.L.l_G.lua51 && line !== ls.lastline)
                llex.luaX_syntaxerror(ls, to_luastring("ambiguous syntax (function call x new statement)", true));
`,
    why: "a call has the line of its arguments, which must be the function's",
  },
  {
    name: "deep syntax in Lua 5.1",
    module: lparser,
    find: "    ++L.nCcalls;\n",
    count: 1,
    replace: `    ++L.nCcalls;
    if (L.l_G.lua51 && L.nCcalls > LUAI_MAXCCALLS) {
        ls.t.token = 0;
        llex.luaX_syntaxerror(ls, to_luastring("chunk has too many syntax levels", true));
    }
`,
    why: "its words",
  },
  {
    name: "arg in Lua 5.1",
    module: lparser,
    find: "    adjustlocalvars(ls, nparams);\n    f.numparams = fs.nactvar;\n    luaK_reserveregs(fs, fs.nactvar);  /* reserve register for parameters */\n",
    count: 1,
    replace: `    if (f.is_vararg && ls.L.l_G.lua51) {
        new_localvarliteral(ls, "arg");
        nparams++;
        f.needsArg = true;
    }
    adjustlocalvars(ls, nparams);
    f.numparams = fs.nactvar - (f.needsArg ? 1 : 0);
    luaK_reserveregs(fs, fs.nactvar);  /* reserve register for parameters */
`,
    why: "a function with ... that does not use it has the arguments in a table",
  },
  {
    name: "use of ... in Lua 5.1",
    module: lparser,
    find: "            init_exp(v, expkind.VVARARG, luaK_codeABC(fs, OP_VARARG, 0, 1, 0));\n",
    count: 1,
    replace: `            if (fs.f.needsArg) fs.f.needsArg = null;  /* the local stays, and is nil */
            init_exp(v, expkind.VVARARG, luaK_codeABC(fs, OP_VARARG, 0, 1, 0));
`,
    why: "a function that uses ... has no table of arguments",
  },
  {
    name: "flag for arg in Lua 5.1",
    module: "src/lfunc.js",
    after: ["kinds of functions"],
    find: "        this.lua51 = L.l_G.lua51;\n",
    count: 1,
    replace:
      "        this.lua51 = L.l_G.lua51;\n        this.needsArg = false;  /* null: it has the local, but no table */\n",
    why: "read by calls",
  },
  {
    name: "tables for arguments in Lua 5.1",
    module: "src/ldo.js",
    find: "const ltm      = require('./ltm.js');\n",
    count: 1,
    replace: `const ltm      = require('./ltm.js');
const { pushArg } = require("engine/lua51/arg");
`,
    why: "used by adjust_varargs",
  },
  {
    name: "table of arguments in Lua 5.1",
    module: "src/ldo.js",
    find: "    for (; i < nfixargs; i++)\n        L.stack[L.top++] = new lobject.TValue(LUA_TNIL, null);\n\n    return base;\n",
    count: 1,
    replace: `    for (; i < nfixargs; i++)
        L.stack[L.top++] = new lobject.TValue(LUA_TNIL, null);
    if (p.needsArg !== false)
        pushArg(L, p.needsArg, { first: fixed + nfixargs, count: Math.max(actual - nfixargs, 0) });
    return base;
`,
    why: "a function with ... that does not use it has the arguments in a table",
  },
];
