// @ts-check

const lparser = "src/lparser.js";
const LABELS = "a label may not be named like one that is visible in the same function in Lua 5.4";

/**
 * break, goto and labels in Lua 5.4.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const labelEdits = [
  {
    name: "break outside a loop",
    module: lparser,
    find: "    let msg = llex.isreserved(gt.name)\n        ?",
    count: 1,
    replace: `    let msg = llex.isreserved(gt.name) && ls.L.l_G.lua54
        ? "break outside loop at line %d"
        : llex.isreserved(gt.name)
        ?`,
    why: "Lua 5.4's words",
  },
  {
    name: "arguments of the message for goto",
    module: lparser,
    find: "    msg = lobject.luaO_pushfstring(ls.L, to_luastring(msg), gt.name.getstr(), gt.line);\n",
    count: 1,
    replace: `    let args = msg.includes("%s") ? [gt.name.getstr(), gt.line] : [gt.line];
    msg = lobject.luaO_pushfstring(ls.L, to_luastring(msg), ...args);
`,
    why: "Lua 5.4 does not name the break",
  },
  {
    name: "line of a goto",
    module: lparser,
    find: "    if (testnext(ls, R.TK_GOTO))\n        label = str_checkname(ls);\n",
    count: 1,
    replace: `    if (testnext(ls, R.TK_GOTO)) {
        if (ls.L.l_G.lua54) line = ls.linenumber;
        label = str_checkname(ls);
    }
`,
    why: "Lua 5.4 takes the line of the label's name",
  },
  {
    name: "first label of a function",
    module: lparser,
    find: "        this.firstlocal = NaN; /*",
    count: 1,
    replace: "        this.firstlabel = NaN; /* index of first label */\n        this.firstlocal = NaN; /*",
    why: LABELS,
  },
  {
    name: "labels of a new function",
    module: lparser,
    find: "    fs.firstlocal = ls.dyd.actvar.n;\n",
    count: 1,
    replace: "    fs.firstlabel = ls.dyd.label.n;\n    fs.firstlocal = ls.dyd.actvar.n;\n",
    why: LABELS,
  },
  {
    name: "repeated labels",
    module: lparser,
    find: "    for (let i = fs.bl.firstlabel; i < ll.n; i++) {\n        if (eqstr(label,",
    count: 1,
    replace:
      "    for (let i = fs.ls.L.l_G.lua54 ? fs.firstlabel : fs.bl.firstlabel; i < ll.n; i++) {\n        if (eqstr(label,",
    why: LABELS,
  },
  {
    name: "order of labels",
    module: lparser,
    find: `    checkrepeated(fs, ll, label);  /* check for repeated labels */
    checknext(ls, R.TK_DBCOLON);  /* skip double colon */
`,
    count: 1,
    replace: `    if (!ls.L.l_G.lua54) checkrepeated(fs, ll, label);  /* check for repeated labels */
    checknext(ls, R.TK_DBCOLON);  /* skip double colon */
    if (ls.L.l_G.lua54) {
        skipnoopstat(ls);
        checkrepeated(fs, ll, label);
    }
`,
    why: "Lua 5.4 blames the first of two labels that follow each other",
  },
];
