// @ts-check

const lparser = "src/lparser.js";

/**
 * The statements of Lua 5.1: the state's `lua51` decides.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lua51StatementEdits = [
  {
    name: "lists of statements in Lua 5.1",
    module: lparser,
    find: "const statlist = function(ls) {\n    /* statlist -> { stat [';'] } */\n",
    count: 1,
    replace: `const statlist = function(ls) {
    /* statlist -> { stat [';'] } */
    if (ls.L.l_G.lua51) {
        for (let last = false; !last && !block_follow(ls, 1);) {
            let token = ls.t.token;
            last = token === R.TK_RETURN || token === R.TK_BREAK;
            statement(ls);
            if (token !== R.TK_RETURN) testnext(ls, 59 /* (';').charCodeAt(0) */);
        }
        return;
    }
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
        if (ls.L.l_G.lua51) {
            let loop = ls.fs.bl;
            while (loop && !loop.isloop) loop = loop.previous;
            if (!loop) llex.luaX_syntaxerror(ls, to_luastring("no loop to break", true));
        }
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
];
