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
    name: "kinds of variables",
    module: lparser,
    find: "const MAXVARS = 200;\n",
    count: 1,
    replace: `const MAXVARS = 200;

/* kinds of local variables; all but the first are read-only */
const REGULAR = 0;
const CONSTANT = 1;
const TO_CLOSE = 2;
const KNOWN_CONSTANT = 3;
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
        kind: fs.prev === null ? REGULAR
            : v.k === expkind.VLOCAL ? vardesc(fs.prev, v.u.info).kind : fs.prev.f.upvalues[v.u.info].kind
`,
    why: "a constant is one in inner functions, too",
  },
  {
    name: "description of a variable",
    module: lparser,
    find: "const adjustlocalvars = function(",
    count: 1,
    replace: `const vardesc = function(fs, i) {
    return fs.ls.dyd.actvar.arr[fs.firstlocal + i];
};

const adjustlocalvars = function(`,
    why: ATTRIBUTES,
  },
  {
    name: "use of a known constant",
    module: lparser,
    find: "            init_exp(vr, expkind.VLOCAL, v);  /* variable is local */\n            if (!base)\n",
    count: 1,
    replace: `            let known = vardesc(fs, v).kind === KNOWN_CONSTANT;
            if (known)
                init_exp(vr, expkind.VCONST, fs.firstlocal + v);
            else
                init_exp(vr, expkind.VLOCAL, v);  /* variable is local */
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
    name: "check of assignments",
    module: lparser,
    find: "const assignment = function(ls, lh, nvars) {\n    let e = new expdesc();\n",
    count: 1,
    replace: `/* the name of the variable if it is read-only */
const readonlyname = function(ls, e) {
    let fs = ls.fs;
    switch (e.k) {
        case expkind.VCONST: return ls.dyd.actvar.arr[e.u.info].name;
        case expkind.VLOCAL: return vardesc(fs, e.u.info).kind === REGULAR ? null : vardesc(fs, e.u.info).name;
        case expkind.VUPVAL: {
            let up = fs.f.upvalues[e.u.info];
            return up.kind === REGULAR ? null : up.name;
        }
        default: return null;
    }
};

const checkassignable = function(ls, e) {
    let name = readonlyname(ls, e);
    if (name !== null)
        semerror(ls, lobject.luaO_pushfstring(ls.L,
            to_luastring("attempt to assign to const variable '%s'", true), name.getstr()));
};

const assignment = function(ls, lh, nvars) {
    let e = new expdesc();
`,
    why: ATTRIBUTES,
  },
  {
    name: "assignments to variables",
    module: lparser,
    find: `    check_condition(ls, vkisvar(lh.v.k), to_luastring("syntax error", true));\n`,
    count: 1,
    replace: `    check_condition(ls, vkisvar(lh.v.k), to_luastring("syntax error", true));
    checkassignable(ls, lh.v);
`,
    why: ATTRIBUTES,
  },
  {
    name: "assignments of functions",
    module: lparser,
    find: "    body(ls, b, ismethod, line);\n    luaK_storevar(ls.fs, v, b);\n",
    count: 1,
    replace:
      "    body(ls, b, ismethod, line);\n    checkassignable(ls, v);\n    luaK_storevar(ls.fs, v, b);\n",
    why: ATTRIBUTES,
  },
  {
    name: "attributes",
    module: lparser,
    find: "const localstat = function(ls) {\n",
    count: 1,
    replace: `const attribute = function(ls) {
    /* ATTRIB -> ['<' NAME '>'] */
    if (!ls.L.l_G.lua54 || !testnext(ls, 60 /* ('<').charCodeAt(0) */)) return REGULAR;
    let name = str_checkname(ls).getstr();
    checknext(ls, 62 /* ('>').charCodeAt(0) */);
    if (luastring_eq(name, to_luastring("const", true))) return CONSTANT;
    if (luastring_eq(name, to_luastring("close", true))) return TO_CLOSE;
    return semerror(ls, lobject.luaO_pushfstring(ls.L, to_luastring("unknown attribute '%s'", true), name));
};

/* what an expression is, as far as that is known now; null if it is not */
const knownvalue = function(fs, e) {
    if (e.t !== e.f) return null;  /* depends on jumps */
    switch (e.k) {
        case expkind.VNIL: case expkind.VTRUE: case expkind.VFALSE:
            return { k: e.k, value: null };
        case expkind.VKINT: return { k: e.k, value: e.u.ival };
        case expkind.VKFLT: return { k: e.k, value: e.u.nval };
        case expkind.VK: return { k: e.k, value: fs.f.k[e.u.info].tsvalue() };
        case expkind.VCONST: return fs.ls.dyd.actvar.arr[e.u.info].known;
        default: return null;
    }
};

const localstat = function(ls) {
    let toclose = -1;  /* level of the variable that is to be closed */
    let last;  /* description of the last variable */
`,
    why: ATTRIBUTES,
  },
  {
    name: "import for attributes",
    module: lparser,
    find: "    LUA_MULTRET,\n    to_luastring\n",
    count: 1,
    replace: "    LUA_MULTRET,\n    luastring_eq,\n    to_luastring\n",
    why: ATTRIBUTES,
  },
  {
    name: "attributes of a declaration",
    module: lparser,
    find: "    do {\n        new_localvar(ls, str_checkname(ls));\n        nvars++;\n",
    count: 1,
    replace: `    do {
        let name = str_checkname(ls);
        new_localvar(ls, name);
        last = ls.dyd.actvar.arr[ls.dyd.actvar.n - 1];
        last.name = name;
        last.kind = attribute(ls);
        if (last.kind === TO_CLOSE) {
            if (toclose !== -1)
                semerror(ls, to_luastring("multiple to-be-closed variables in local list", true));
            toclose = ls.fs.nactvar + nvars;
        }
        nvars++;
`,
    why: ATTRIBUTES,
  },
  {
    name: "values of a declaration",
    module: lparser,
    find: "    adjust_assign(ls, nvars, nexps, e);\n    adjustlocalvars(ls, nvars);\n};",
    count: 1,
    replace: `    if (last.kind === CONSTANT && nvars === nexps && (last.known = knownvalue(ls.fs, e)) !== null)
        last.kind = KNOWN_CONSTANT;
    adjust_assign(ls, nvars, nexps, e);
    adjustlocalvars(ls, nvars);
    if (toclose !== -1) {
        marktobeclosed(ls.fs);
        luaK_codeABC(ls.fs, OP_TBC, toclose, 0, 0);
    }
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
            known(fs, e);
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
    replace: `/* make of a constant variable the value that it is known to have */
const known = function(fs, e) {
    let ek = lparser.expkind;
    if (e.k !== ek.VCONST) return;
    let { k, value } = fs.ls.dyd.actvar.arr[e.u.info].known;
    e.k = k;
    if (k === ek.VKINT) e.u.ival = value;
    else if (k === ek.VKFLT) e.u.nval = value;
    else if (k === ek.VK) e.u.info = luaK_stringK(fs, value);
};

const luaK_dischargevars = function(fs, e) {
`,
    why: CONSTANTS,
  },
  {
    name: "known operands of unary operators",
    module: lcode,
    find: "    ef.t = NO_JUMP;\n    ef.f = NO_JUMP;\n    switch (op) {\n",
    count: 1,
    replace: "    ef.t = NO_JUMP;\n    ef.f = NO_JUMP;\n    known(fs, e);\n    switch (op) {\n",
    why: CONSTANTS,
  },
  {
    name: "known first operands",
    module: lcode,
    find: "const luaK_infix = function(fs, op, v) {\n",
    count: 1,
    replace: "const luaK_infix = function(fs, op, v) {\n    known(fs, v);\n",
    why: CONSTANTS,
  },
  {
    name: "known second operands",
    module: lcode,
    find: "const luaK_posfix = function(fs, op, e1, e2, line) {\n    let ek = lparser.expkind;\n",
    count: 1,
    replace:
      "const luaK_posfix = function(fs, op, e1, e2, line) {\n    let ek = lparser.expkind;\n    known(fs, e2);\n",
    why: CONSTANTS,
  },
];
