// @ts-check

const lparser = "src/lparser.js";
const CLOSING = "Lua 5.4 closes variables when their block is left";
const FOR = "the generic for of Lua 5.4 has a fourth value, which is closed";

/**
 * Blocks with variables that are to be closed.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const closingParserEdits = [
  {
    name: "imports of instructions for closing",
    module: lparser,
    find: "        OP_TAILCALL,\n",
    count: 1,
    replace: `        OP_TAILCALL,
        OP_TFORPREP,
`,
    why: CLOSING,
  },
  {
    name: "blocks that close",
    module: lparser,
    find: "        this.isloop = NaN;     /*",
    count: 1,
    replace:
      "        this.insidetbc = false; /* whether a variable around here is to be closed */\n        this.isloop = NaN;     /*",
    why: CLOSING,
  },
  {
    name: "blocks inside of blocks that close",
    module: lparser,
    find: "    bl.isloop = isloop;\n",
    count: 1,
    replace: "    bl.isloop = isloop;\n    bl.insidetbc = fs.bl !== null && fs.bl.insidetbc;\n",
    why: CLOSING,
  },
  {
    name: "end of a loop that closes",
    module: lparser,
    find: /( {4}if \(bl\.previous && bl\.upval\) \{\n[\s\S]*?\n {4}\}\n)\n( {4}if \(bl\.isloop\)\n.*\n)/g,
    count: 1,
    replace: "$2$1",
    why: "a break closes what the loop holds, too",
  },
  {
    name: "no tail calls before closing",
    module: lparser,
    find: "            if (e.k === expkind.VCALL && nret === 1) {  /*",
    count: 1,
    replace: "            if (e.k === expkind.VCALL && nret === 1 && !fs.bl.insidetbc) {  /*",
    why: CLOSING,
  },
  {
    name: "names of a numeric loop's variables",
    module: lparser,
    find: /new_localvarliteral\(ls, ("\(for (?:index|limit|step)\)")\)/g,
    count: 3,
    replace: `new_localvarliteral(ls, ls.L.l_G.lua54 ? "(for state)" : $1)`,
    why: "debug.getlocal shows them",
  },
  {
    name: "names of a generic loop's variables",
    module: lparser,
    find: /new_localvarliteral\(ls, ("\(for (?:generator|state|control)\)")\)/g,
    count: 3,
    replace: `new_localvarliteral(ls, ls.L.l_G.lua54 ? "(for state)" : $1)`,
    why: "a message shows them",
  },
  {
    name: "fourth variable of a generic loop",
    module: lparser,
    after: ["names of a generic loop's variables"],
    find: "    /* create declared variables */\n",
    count: 1,
    replace: `    let controls = ls.L.l_G.lua54 ? 4 : 3;
    if (controls === 4) {
        nvars++;
        new_localvarliteral(ls, "(for state)");
    }
    /* create declared variables */
`,
    why: FOR,
  },
  {
    name: "fourth value of a generic loop",
    module: lparser,
    find: "    adjust_assign(ls, 3, explist(ls, e), e);\n    luaK_checkstack(fs, 3);  /* extra space to call generator */\n    forbody(ls, base, line, nvars - 3, 0);\n",
    count: 1,
    replace: `    adjust_assign(ls, controls, explist(ls, e), e);
    if (controls === 4) markBlock(fs);
    luaK_checkstack(fs, 3);  /* extra space to call generator */
    forbody(ls, base, line, nvars - controls, 0);
`,
    why: FOR,
  },
  {
    name: "variables of a loop",
    module: lparser,
    find: "    adjustlocalvars(ls, 3);  /* control variables */\n",
    count: 1,
    replace: `    let closing = !isnum && ls.L.l_G.lua54 ? 1 : 0;
    adjustlocalvars(ls, 3 + closing);  /* control variables */
`,
    why: FOR,
  },
  {
    name: "start of a generic loop",
    module: lparser,
    find: "luaK_codeAsBx(fs, OP_FORPREP, base, NO_JUMP) : luaK_jump(fs);\n",
    count: 1,
    replace: `luaK_codeAsBx(fs, OP_FORPREP, base, NO_JUMP)
        : closing ? luaK_codeAsBx(fs, OP_TFORPREP, base, NO_JUMP) : luaK_jump(fs);
`,
    why: FOR,
  },
  {
    name: "steps of a generic loop",
    module: lparser,
    find: "        luaK_codeABC(fs, OP_TFORCALL, base, 0, nvars);\n        luaK_fixline(fs, line);\n        endfor = luaK_codeAsBx(fs, OP_TFORLOOP, base + 2, NO_JUMP);\n",
    count: 1,
    replace: `        luaK_codeABC(fs, OP_TFORCALL, base, closing, nvars);
        luaK_fixline(fs, line);
        endfor = luaK_codeAsBx(fs, OP_TFORLOOP, base + 2 + closing, NO_JUMP);
`,
    why: FOR,
  },
];
