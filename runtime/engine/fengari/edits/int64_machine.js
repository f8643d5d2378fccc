// @ts-check
import { definitionOf } from "../edit.js";

const lvm = "src/lvm.js";
const lobject = "src/lobject.js";
const ltable = "src/ltable.js";
const INTEGERS = "integers have 64 bits";

/**
 * The virtual machine computes with 64-bit integers: numbers while they are safe, bigints beyond.
 *
 * @type {readonly import("../edit.js").Edit[]}
 */
export const int64MachineEdits = [
  {
    name: "limits of integers",
    module: "src/luaconf.js",
    find: "const LUA_MAXINTEGER = 2147483647;\nconst LUA_MININTEGER = -2147483648;\n",
    count: 1,
    replace: `const {
    MAX_INTEGER: LUA_MAXINTEGER,
    MIN_INTEGER: LUA_MININTEGER,
    fromFloat: lua_numbertointeger
} = require("engine/int64");
`,
    why: INTEGERS,
  },
  {
    name: "float to integer",
    module: "src/luaconf.js",
    find: definitionOf("lua_numbertointeger"),
    count: 1,
    replace: "",
    why: "imported with the limits",
  },
  {
    name: "imports of the machine",
    module: lvm,
    find: "const ldebug  = require('./ldebug.js');\n",
    count: 1,
    replace: `const ldebug  = require('./ldebug.js');
const { add, and, divide, lastOfLoop, lastOfWrappingLoop, modulo, multiply, negate, not, or, shiftLeft, shiftRight, subtract, xor } = require("engine/int64");
const { nanOf, negateFloat } = require("engine/nan");
const { power } = require("engine/power");
`,
    why: INTEGERS,
  },
  {
    name: "addition",
    module: lvm,
    find: "setivalue((op1.value + op2.value)|0)",
    count: 1,
    replace: "setivalue(add(op1.value, op2.value))",
    why: INTEGERS,
  },
  {
    name: "subtraction",
    module: lvm,
    find: "setivalue((op1.value - op2.value)|0)",
    count: 1,
    replace: "setivalue(subtract(op1.value, op2.value))",
    why: INTEGERS,
  },
  {
    name: "multiplication",
    module: lvm,
    find: /^const luaV_imul = [\s\S]*?\n\};\n/gm,
    count: 1,
    replace: "const luaV_imul = multiply;\n",
    why: INTEGERS,
  },
  {
    name: "integer division",
    module: lvm,
    find: "return Math.floor(m / n)|0;",
    count: 1,
    replace: "return divide(m, n);",
    why: INTEGERS,
  },
  {
    name: "integer remainder",
    module: lvm,
    find: "return (m - Math.floor(m / n) * n)|0;",
    count: 1,
    replace: "return modulo(m, n);",
    why: INTEGERS,
  },
  {
    name: "shifts",
    module: lvm,
    find: definitionOf("luaV_shiftl"),
    count: 1,
    replace: "const luaV_shiftl = shiftLeft;\n",
    why: INTEGERS,
  },
  {
    name: "shift to the right",
    module: lvm,
    find: "luaV_shiftl(numberop1, -numberop2)",
    count: 1,
    replace: "shiftRight(numberop1, numberop2)",
    why: "the least integer has no negative",
  },
  {
    name: "bitwise and",
    module: lvm,
    find: "numberop1 & numberop2",
    count: 1,
    replace: "and(numberop1, numberop2)",
    why: INTEGERS,
  },
  {
    name: "bitwise or",
    module: lvm,
    find: "numberop1 | numberop2",
    count: 1,
    replace: "or(numberop1, numberop2)",
    why: INTEGERS,
  },
  {
    name: "bitwise exclusive or",
    module: lvm,
    find: "numberop1 ^ numberop2",
    count: 1,
    replace: "xor(numberop1, numberop2)",
    why: INTEGERS,
  },
  {
    name: "bitwise not",
    module: lvm,
    find: "                if (op.ttisinteger()) {\n                    L.stack[ra].setivalue(~op.value);",
    count: 1,
    replace: `                let bits = bitOperand(L, op);
                if (bits !== false) {
                    L.stack[ra].setivalue(not(bits));`,
    why: "floats with the value of an integer have bits, too",
  },
  {
    name: "unary minus",
    module: lvm,
    find: "setivalue((-op.value)|0)",
    count: 1,
    replace: "setivalue(negate(op.value))",
    why: INTEGERS,
  },
  {
    name: "unary minus of floats",
    module: lvm,
    find: "} else if ((numberop = tonumber(op)) !== false) {\n                    L.stack[ra].setfltvalue(-numberop);",
    count: 1,
    replace: `} else if ((numberop = operand(L, op)) !== false) {
                    L.stack[ra].setfltvalue(numberop === numberop ? -numberop : negateFloat(op.value));`,
    why: "a NaN has a sign",
  },
  {
    name: "results of float arithmetic",
    module: lvm,
    find: /L\.stack\[ra\]\.setfltvalue\((.*numberop1.*numberop2\)?)\);/g,
    count: 7,
    replace: "setfloat(L.stack[ra], $1, op1, op2);",
    why: "a NaN has a sign",
  },
  {
    name: "power",
    module: lvm,
    find: "Math.pow(numberop1, numberop2)",
    count: 1,
    replace: "power(numberop1, numberop2)",
    why: "C's powers of 1 and -1",
  },
  {
    name: "operands of arithmetic",
    module: lvm,
    find: "(numberop1 = tonumber(op1)) !== false && (numberop2 = tonumber(op2)) !== false",
    count: 7,
    replace: "(numberop1 = operand(L, op1)) !== false && (numberop2 = operand(L, op2)) !== false",
    why: "Lua 5.4 leaves strings to their metamethods",
  },
  {
    name: "operands of bit operations",
    module: lvm,
    find: "(numberop1 = tointeger(op1)) !== false && (numberop2 = tointeger(op2)) !== false",
    count: 5,
    replace: "(numberop1 = bitOperand(L, op1)) !== false && (numberop2 = bitOperand(L, op2)) !== false",
    why: "Lua 5.4 refuses strings",
  },
  {
    name: "conversion to a float",
    module: lvm,
    find: definitionOf("tonumber"),
    count: 1,
    replace: `const tonumber = function(o) {
    if (o.ttnov() === LUA_TNUMBER)
        return typeof o.value === "number" ? o.value : Number(o.value);

    if (cvt2num(o)) {  /* string convertible to number? */
        let v = new lobject.TValue();
        if (lobject.luaO_str2num(o.svalue(), v) === (o.vslen() + 1))
            return Number(v.value);
    }

    return false;
};

/* an operand of an arithmetic operation as a float */
const operand = function(L, o) {
    if (o.ttnov() === LUA_TNUMBER)
        return typeof o.value === "number" ? o.value : Number(o.value);
    return L.l_G.lua54 ? false : tonumber(o);
};

/* an operand of a bit operation as an integer */
const bitOperand = function(L, o) {
    if (o.ttisinteger()) return o.value;
    return L.l_G.lua54 && !o.ttisfloat() ? false : luaV_tointeger(o, 0);
};

const setfloat = function(tv, result, op1, op2) {
    tv.setfltvalue(result === result ? result : nanOf(op1.value, op2.value));
};
`,
    why: "bigints must not meet numbers in an operation of JavaScript",
  },
  {
    name: "equality of integers and floats",
    module: lvm,
    find: "return (t1.value === t2.value) ? 1 : 0;",
    count: 1,
    replace: "return (t1.value == t2.value) ? 1 : 0;",
    why: "== compares a bigint with a number by value, exactly",
  },
  {
    name: "equality of floats",
    module: lvm,
    find: "        case LUA_TNUMINT:\n        case LUA_TNUMFLT:\n        case LUA_TLCF:\n            return t1.value === t2.value ? 1 : 0;",
    count: 1,
    replace: `        case LUA_TNUMINT:
        case LUA_TLCF:
            return t1.value === t2.value ? 1 : 0;
        case LUA_TNUMFLT:
            return +t1.value === +t2.value ? 1 : 0;`,
    why: "the positive NaN is an object, which would be equal to itself",
  },
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
      "                if (!forprep(L, ra)) ci.l_savedpc++;  /* skip OP_FORLOOP, too */\n                else break;\n",
    why: "the loop's values are prepared at its start; the body follows this instruction",
  },
  {
    name: "preparation of a loop",
    module: lvm,
    find: definitionOf("forlimit"),
    count: 1,
    replace: `/* the limit as an integer; false if it is no number, undefined if no integer is within it */
const forlimit = function(obj, step) {
    let limit = luaV_tointeger(obj, step < 0 ? 2 : 1);
    if (limit !== false) return limit;
    let n = tonumber(obj);
    if (n === false) return false;
    if (0 < n) return step < 0 ? void 0 : LUA_MAXINTEGER;
    return step < 0 ? LUA_MININTEGER : void 0;
};

const forerror = function(L, o, what) {
    if (L.l_G.lua54)
        ldebug.luaG_runerror(L, to_luastring("bad 'for' %s (number expected, got %s)", true),
            to_luastring(what), ltm.luaT_objtypename(L, o));
    else
        ldebug.luaG_runerror(L, to_luastring("'for' %s must be a number", true), to_luastring(what));
};

/* prepare a numeric loop: internal index, last value (of integers) or limit (of floats), step, control variable;
   false if the loop must not run */
const forprep = function(L, ra) {
    let init = L.stack[ra];
    let plimit = L.stack[ra + 1];
    let pstep = L.stack[ra + 2];
    let limit;
    if (init.ttisinteger() && pstep.ttisinteger()) {
        let step = pstep.value;
        if (step === 0 && L.l_G.lua54)
            ldebug.luaG_runerror(L, to_luastring("'for' step is zero", true));
        limit = forlimit(plimit, step);
        if (limit !== false) {
            if (limit === void 0 && step === 0) {  /* Lua 5.3 counts from 0 for ever */
                init.setivalue(0);
                limit = LUA_MININTEGER;
            }
            if (limit === void 0 || !(0 < step ? init.value <= limit : limit <= init.value)) return false;
            plimit.setivalue((L.l_G.lua54 ? lastOfLoop : lastOfWrappingLoop)(init.value, limit, step));
            L.stack[ra + 3].setivalue(init.value);
            return true;
        }
    }
    let step, first;
    if ((limit = tonumber(plimit)) === false) forerror(L, plimit, "limit");
    if ((step = tonumber(pstep)) === false) forerror(L, pstep, "step");
    if ((first = tonumber(init)) === false) forerror(L, init, "initial value");
    if (L.l_G.lua54) {
        if (step === 0) ldebug.luaG_runerror(L, to_luastring("'for' step is zero", true));
    } else
        first = (first - step) + step;  /* Lua 5.3 begins one step before */
    if (!(0 < step ? first <= limit : limit <= first)) return false;
    init.setfltvalue(first);
    plimit.setfltvalue(limit);
    pstep.setfltvalue(step);
    L.stack[ra + 3].setfltvalue(first);
    return true;
};
`,
    why: "limits beyond 53 bits, Lua 5.4's errors, and the last value instead of a limit",
  },
  {
    name: "imports of objects",
    module: lobject,
    find: "const ltm     = require('./ltm.js');\n",
    count: 1,
    replace: `const ltm     = require('./ltm.js');
const { add, and, negate, not, or, shiftRight, subtract, xor } = require("engine/int64");
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
    replace: `const intarith = function(L, op, v1, v2) {
    switch (op) {
        case LUA_OPADD:  return add(v1, v2);
        case LUA_OPSUB:  return subtract(v1, v2);
        case LUA_OPMUL:  return lvm.luaV_imul(v1, v2);
        case LUA_OPMOD:  return lvm.luaV_mod(L, v1, v2);
        case LUA_OPIDIV: return lvm.luaV_div(L, v1, v2);
        case LUA_OPBAND: return and(v1, v2);
        case LUA_OPBOR:  return or(v1, v2);
        case LUA_OPBXOR: return xor(v1, v2);
        case LUA_OPSHL:  return lvm.luaV_shiftl(v1, v2);
        case LUA_OPSHR:  return shiftRight(v1, v2);
        case LUA_OPUNM:  return negate(v1);
        case LUA_OPBNOT: return not(v1);
        default: lua_assert(0);
    }
};
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
