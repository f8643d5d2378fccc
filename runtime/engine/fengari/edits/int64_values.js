// @ts-check
import { definitionOf } from "../edit.js";

const lvm = "src/lvm.js";
const lobject = "src/lobject.js";
const ltable = "src/ltable.js";
const INTEGERS = "integers have 64 bits";

/**
 * Loops count with 64-bit integers; constants, texts and keys of tables are ones as well.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const int64ValueEdits = [
  {
    name: "step of a loop",
    module: lvm,
    find: /let step = L\.stack\[ra \+ 2\]\.value;\n\s+let idx = \(L\.stack\[ra\]\.value \+ step\)\|0;\n\s+let limit = L\.stack\[ra \+ 1\]\.value;\n\n\s+if \(0 < step \? idx <= limit : limit <= idx\) \{/g,
    count: 1,
    replace: `let idx = L.stack[ra].value;

                    if (idx !== L.stack[ra + 1].value) {  /* not yet the last value? */
                        idx = add(idx, L.stack[ra + 2].value);`,
    why: "the last value is known before the loop runs, so that no loop passes the largest integer",
  },
  {
    name: "start of a loop",
    module: lvm,
    find: /^ {16}let init = L\.stack\[ra\];\n[\s\S]*?(?=^ {16}ci\.l_savedpc \+= i\.sBx;\n)/gm,
    count: 1,
    replace:
      "                if (!prepareLoop(L, ra)) ci.l_savedpc++;  /* skip OP_FORLOOP, too */\n                else break;\n",
    why: "the loop's values are prepared at its start; the body follows this instruction",
  },
  {
    name: "preparation of a loop",
    module: lvm,
    find: definitionOf("forlimit"),
    count: 1,
    replace: `const { prepareLoop } = require("engine/machine/numeric_loop");
`,
    why: "limits beyond 53 bits, Lua 5.4's errors, and the last value instead of a limit",
  },
  {
    name: "imports of objects",
    module: lobject,
    find: "const ltm     = require('./ltm.js');\n",
    count: 1,
    replace: `const ltm     = require('./ltm.js');
const { parseHexFloat: lua_strx2number, parseInteger: l_str2int } = require("engine/numeral");
const { power } = require("engine/power");
`,
    why: INTEGERS,
  },
  {
    name: "integers from text",
    module: lobject,
    find: /^const MAXBY10 [\s\S]*?(?=^const luaO_str2num = )/gm,
    count: 1,
    replace: "",
    why: INTEGERS,
  },
  {
    name: "hexadecimal floats from text",
    module: lobject,
    find: definitionOf("lua_strx2number"),
    count: 1,
    replace: "",
    why: "the original rounds more than once",
  },
  {
    name: "arithmetic of integers",
    module: lobject,
    find: definitionOf("intarith"),
    count: 1,
    replace: `const { computeIntegers: intarith } = require("engine/machine/arithmetic");
`,
    why: INTEGERS,
  },
  {
    name: "power of constants",
    module: lobject,
    find: "Math.pow(v1, v2)",
    count: 1,
    replace: "power(v1, v2)",
    why: "C's powers of 1 and -1",
  },
  {
    name: "imports of tables",
    module: ltable,
    find: "const lstate  = require('./lstate.js');\n",
    count: 1,
    replace: `const lstate  = require('./lstate.js');\nconst { floatKey, fromFloat } = require("engine/int64");\n`,
    why: INTEGERS,
  },
  {
    name: "floats as keys",
    module: ltable,
    find: /(table index is NaN", true\)\);\n) +\/\* fall through \*\//g,
    count: 1,
    replace: "$1            return floatKey(key.value);",
    why: "a float with the value of an integer is its key",
  },
  {
    name: "floats stored as keys",
    module: ltable,
    find: "        if ((key.ttisfloat() && (kv|0) === kv)) { /* does index fit in an integer? */\n            /* insert it as an integer */\n            k = new lobject.TValue(LUA_TNUMINT, kv);",
    count: 1,
    replace: `        let integer = key.ttisfloat() ? fromFloat(kv) : false;
        if (integer !== false) { /* does index fit in an integer? */
            /* insert it as an integer */
            k = new lobject.TValue(LUA_TNUMINT, integer);`,
    why: INTEGERS,
  },
  {
    name: "search for a border",
    module: ltable,
    find: "LUA_MAXINTEGER / 2",
    count: 1,
    replace: "Number.MAX_SAFE_INTEGER / 2",
    why: "the search is done with numbers",
  },
];
