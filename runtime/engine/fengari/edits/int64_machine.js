// @ts-check
import { definitionOf } from "../edit.js";

const lvm = "src/lvm.js";
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
const { add, and, divide, modulo, multiply, negate, not, or, shiftLeft, shiftRight, subtract, xor } = require("engine/int64");
const { remainderOf } = require("engine/lua51/numbers");
const { negateFloat } = require("engine/nan");
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
    after: ["results of float arithmetic"],
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
    replace: `const { bitOperand, numberOf, operand, setfloat, tonumber } = require("engine/machine/operands");
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
];
