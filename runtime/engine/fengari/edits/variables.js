// @ts-check

const lparser = "src/lparser.js";
const lcode = "src/lcode.js";
const ATTRIBUTES = "Lua 5.4 has <const> and <close>";
const CONSTANTS = "a constant whose value is known when the chunk is loaded is written into the instructions";

/**
 * Local variables of Lua 5.4 may be constants, or be closed at the end of their block.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const variableEdits = [
  {
    name: "our own variables",
    module: lparser,
    find: "const MAXVARS = 200;\n",
    count: 1,
    replace: `const MAXVARS = 200;
const {
    REGULAR, checkAssignable, codeToClose, declareVariable, findConstant, isKnownConstant, markBlock, newDeclaration,
    upvalueKind
} = require("engine/parser/variables");
`,
    why: ATTRIBUTES,
  },
  {
    name: "kind of expressions that are constants",
    module: lparser,
    find: /VINDEXED: 10,([\s\S]*?)VJMP: 11,([\s\S]*?)VRELOCABLE: 12,([\s\S]*?)VCALL: 13,([\s\S]*?)VVARARG: 14 /g,
    count: 1,
    replace: `VCONST: 10,      /* constant variable with a known value; info = index in 'actvar' */
    VINDEXED: 11,$1VJMP: 12,$2VRELOCABLE: 13,$3VCALL: 14,$4VVARARG: 15 `,
    why: CONSTANTS,
  },
  {
    name: "kind of a variable",
    module: lparser,
    find: "        this.idx = NaN;  /* variable index in stack */\n",
    count: 1,
    replace: `        this.idx = NaN;  /* variable index in stack */
        this.kind = REGULAR;
        this.known = null;  /* what a constant is */
        this.name = null;
`,
    why: ATTRIBUTES,
  },
  {
    name: "kind of an upvalue",
    module: lparser,
    find: "        idx: v.u.info,\n        name: name\n",
    count: 1,
    replace: `        idx: v.u.info,
        name: name,
        kind: upvalueKind(fs, v)
`,
    why: "a constant is one in inner functions, too",
  },
  {
    name: "use of a known constant",
    module: lparser,
    find: "            init_exp(vr, expkind.VLOCAL, v);  /* variable is local */\n            if (!base)\n",
    count: 1,
    replace: `            let known = isKnownConstant(fs, v);
            init_exp(vr, known ? expkind.VCONST : expkind.VLOCAL, known ? fs.firstlocal + v : v);
            if (!base && !known)
`,
    why: CONSTANTS,
  },
  {
    name: "no upvalues for known constants",
    module: lparser,
    find: "                if (vr.k === expkind.VVOID)  /* not found? */\n                    return;  /* it is a global */\n",
    count: 1,
    replace: `                if (vr.k === expkind.VVOID || vr.k === expkind.VCONST)
                    return;  /* it is a global or a known constant */
`,
    why: CONSTANTS,
  },
  {
    name: "a constant as environment",
    module: lparser,
    find: "        codestring(ls, key, varname);  /* key is variable name */\n",
    count: 1,
    replace: `        if (vr.k === expkind.VCONST) luaK_exp2anyregup(fs, vr);
        codestring(ls, key, varname);  /* key is variable name */
`,
    why: "_ENV may be a constant",
  },
  {
    name: "assignments to variables",
    module: lparser,
    find: `    check_condition(ls, vkisvar(lh.v.k), to_luastring("syntax error", true));\n`,
    count: 1,
    replace: `    check_condition(ls, vkisvar(lh.v.k), to_luastring("syntax error", true));
    checkAssignable(ls, lh.v);
`,
    why: ATTRIBUTES,
  },
  {
    name: "assignments of functions",
    module: lparser,
    find: "    body(ls, b, ismethod, line);\n    luaK_storevar(ls.fs, v, b);\n",
    count: 1,
    replace:
      "    body(ls, b, ismethod, line);\n    checkAssignable(ls, v);\n    luaK_storevar(ls.fs, v, b);\n",
    why: ATTRIBUTES,
  },
  {
    name: "start of a declaration",
    module: lparser,
    find: "const localstat = function(ls) {\n",
    count: 1,
    replace: `const localstat = function(ls) {
    let declared = newDeclaration();
`,
    why: ATTRIBUTES,
  },
  {
    name: "attributes of a declaration",
    module: lparser,
    find: "    do {\n        new_localvar(ls, str_checkname(ls));\n        nvars++;\n",
    count: 1,
    replace: `    do {
        declareVariable(ls, declared, nvars);
        nvars++;
`,
    why: ATTRIBUTES,
  },
  {
    name: "values of a declaration",
    module: lparser,
    find: "    adjust_assign(ls, nvars, nexps, e);\n    adjustlocalvars(ls, nvars);\n};",
    count: 1,
    replace: `    if (nvars === nexps) findConstant(ls.fs, declared, e);
    adjust_assign(ls, nvars, nexps, e);
    adjustlocalvars(ls, nvars);
    codeToClose(ls.fs, declared);
};`,
    why: ATTRIBUTES,
  },
  {
    name: "values of known constants",
    module: lcode,
    find: `    switch (e.k) {
        case ek.VLOCAL: {  /* already in a register */`,
    count: 1,
    replace: `    switch (e.k) {
        case ek.VCONST: {
            replaceConstant(fs, e);
            break;
        }
        case ek.VLOCAL: {  /* already in a register */`,
    why: CONSTANTS,
  },
  {
    name: "value of a known constant",
    module: lcode,
    find: "const luaK_dischargevars = function(fs, e) {\n",
    count: 1,
    replace: `const { replaceConstant } = require("engine/parser/constants");

const luaK_dischargevars = function(fs, e) {
`,
    why: CONSTANTS,
  },
  {
    name: "known operands of unary operators",
    module: lcode,
    find: "    ef.t = NO_JUMP;\n    ef.f = NO_JUMP;\n    switch (op) {\n",
    count: 1,
    replace: "    ef.t = NO_JUMP;\n    ef.f = NO_JUMP;\n    replaceConstant(fs, e);\n    switch (op) {\n",
    why: CONSTANTS,
  },
  {
    name: "known first operands",
    module: lcode,
    find: "const luaK_infix = function(fs, op, v) {\n",
    count: 1,
    replace: "const luaK_infix = function(fs, op, v) {\n    replaceConstant(fs, v);\n",
    why: CONSTANTS,
  },
  {
    name: "known second operands",
    module: lcode,
    find: "const luaK_posfix = function(fs, op, e1, e2, line) {\n    let ek = lparser.expkind;\n",
    count: 1,
    replace:
      "const luaK_posfix = function(fs, op, e1, e2, line) {\n    let ek = lparser.expkind;\n    replaceConstant(fs, e2);\n",
    why: CONSTANTS,
  },
];
