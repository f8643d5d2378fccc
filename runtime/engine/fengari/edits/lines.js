// @ts-check

const lvm = "src/lvm.js";
const LINES =
  "Lua up to 5.4.4 does not note where it is before it divides integers: a division by zero has the place of the last instruction that did";

/** @param {string} name @param {string} find @param {string} replace @returns {import("../edit.js").Edit} */
const noted = (name, find, replace) => ({
  name: `place of ${name}`,
  module: lvm,
  find,
  count: 1,
  replace,
  why: LINES,
});

/** @param {string} indent */
const note = (indent) => `${indent}ci.l_noted = ci.l_savedpc;\n`;
const IN_CASE = " ".repeat(16);

/** @param {string} opcode */
const always = (opcode) =>
  noted(opcode, `            case ${opcode}: {\n`, `            case ${opcode}: {\n${note(IN_CASE)}`);

/**
 * In which line a division by zero is.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const lineEdits = [
  {
    name: "noted place of a call",
    module: "src/lstate.js",
    find: "        this.l_savedpc = NaN; /*",
    count: 1,
    replace:
      "        this.l_noted = 0; /* what Lua 5.4 would have in l_savedpc */\n        this.l_savedpc = NaN; /*",
    why: LINES,
  },
  noted(
    "a call",
    "                let nresults = i.C - 1;\n                if (b !== 0)",
    `                let nresults = i.C - 1;\n${note(IN_CASE)}                if (b !== 0)`,
  ),
  noted(
    "a tail call",
    "                    oci.l_savedpc = nci.l_savedpc;\n",
    "                    oci.l_savedpc = nci.l_savedpc;\n                    oci.l_noted = 0;\n",
  ),
  noted(
    "a tail call of a library function",
    "            case OP_TAILCALL: {\n                let b = i.B;\n",
    `            case OP_TAILCALL: {\n${note(IN_CASE)}                let b = i.B;\n`,
  ),
  noted(
    "a concatenation",
    "                let c = i.C;\n                L.top = base + c + 1;",
    `                let c = i.C;\n${note(IN_CASE)}                L.top = base + c + 1;`,
  ),
  noted(
    "a length",
    "                luaV_objlen(L, L.stack[ra], L.stack[RB(L, base, i)]);\n",
    `${note(IN_CASE)}                luaV_objlen(L, L.stack[ra], L.stack[RB(L, base, i)]);\n`,
  ),
  noted(
    "a comparison for equality",
    "                if (luaV_equalobj(L, RKB(L, base, k, i)",
    `                if (!ISK(i.B) && !ISK(i.C)) ci.l_noted = ci.l_savedpc;
                if (luaV_equalobj(L, RKB(L, base, k, i)`,
  ),
  noted(
    "a closure",
    "                let p = cl.p.p[i.Bx];\n",
    `${note(IN_CASE)}                let p = cl.p.p[i.Bx];\n`,
  ),
  noted(
    "variable arguments",
    "                let b = i.B - 1;\n                let n = base - ci.funcOff",
    `${note(IN_CASE)}                let b = i.B - 1;\n                let n = base - ci.funcOff`,
  ),
  always("OP_FORPREP"),
  always("OP_TFORCALL"),
  {
    name: "place of an order",
    module: lvm,
    find: /( {4}else \{\n)( {8}let res = ltm\.luaT_callorderTM| {8}res = ltm\.luaT_callorderTM)/g,
    count: 2,
    replace: "$1        L.ci.l_noted = L.ci.l_savedpc;\n$2",
    why: LINES,
  },
  {
    name: "place of an order of strings",
    module: lvm,
    find: /( {4}else if \(l\.ttisstring\(\) && r\.ttisstring\(\)\))\n( {8}return l_strcmp.*\n)/g,
    count: 2,
    replace: "$1 {\n        L.ci.l_noted = L.ci.l_savedpc;\n$2    }\n",
    why: LINES,
  },
  noted(
    "an access to something else",
    `        if (!t.ttistable()) {\n            tm = ltm.luaT_gettmbyobj(L, t, ltm.TMS.TM_INDEX);\n`,
    `        if (!t.ttistable()) {
            L.ci.l_noted = L.ci.l_savedpc;
            tm = ltm.luaT_gettmbyobj(L, t, ltm.TMS.TM_INDEX);
`,
  ),
  noted(
    "an access to nothing",
    "            } else { /* 't' is a table */\n",
    "            } else { /* 't' is a table */\n                L.ci.l_noted = L.ci.l_savedpc;\n",
  ),
  noted(
    "an assignment",
    "            let slot = ltable.luaH_get(L, h, key);\n",
    `            let slot = ltable.luaH_get(L, h, key);
            if (slot.ttisnil()) L.ci.l_noted = L.ci.l_savedpc;
`,
  ),
  noted(
    "an assignment to something else",
    "        } else { /* not a table; check metamethod */\n",
    "        } else { /* not a table; check metamethod */\n            L.ci.l_noted = L.ci.l_savedpc;\n",
  ),
  {
    name: "place of an operation that is not built in",
    module: "src/ltm.js",
    find: "const luaT_trybinTM = function(L, p1, p2, res, event) {\n",
    count: 1,
    replace: "const luaT_trybinTM = function(L, p1, p2, res, event) {\n    L.ci.l_noted = L.ci.l_savedpc;\n",
    why: LINES,
  },
  {
    name: "place of a division by zero",
    module: lvm,
    find: /( {4}if \(n === 0\))\n( {8}ldebug\.luaG_runerror\(L, to_luastring\("attempt to (?:divide|perform)[^\n]*\n)/g,
    count: 2,
    replace: `$1 {
        if (L.l_G.lua544 && L.ci.callstatus & lstate.CIST_LUA) L.ci.l_savedpc = L.ci.l_noted;
$2    }
`,
    why: LINES,
  },
  {
    name: "place before the first instruction",
    module: "src/ldebug.js",
    find: "    return ci.func.value.p.lineinfo.length !== 0 ? ci.func.value.p.lineinfo[currentpc(ci)] : -1;\n",
    count: 1,
    replace: `    let p = ci.func.value.p;
    if (p.lineinfo.length === 0) return -1;
    let pc = currentpc(ci);
    return pc < 0 ? p.linedefined || 1 : p.lineinfo[pc];
`,
    why: LINES,
  },
  {
    name: "name before the first instruction",
    module: "src/ldebug.js",
    find: "    let i = p.code[pc];  /* calling instruction */\n",
    count: 1,
    replace: "    if (pc < 0) return null;\n    let i = p.code[pc];  /* calling instruction */\n",
    why: LINES,
  },
];
