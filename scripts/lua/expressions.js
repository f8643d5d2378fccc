// @ts-check
import { floatLiteral, integerLiteral } from "./values.js";

/** @typedef {import("./choice.js").Choice} Choice */

const BINARY = ["+", "-", "*", "//", "%", "&", "|", "~", "<<", ">>", "<", "<=", ">", ">=", "==", "~="];
const FLOATING = ["+", "-", "*", "/", "//", "%", "<", "<=", ">", ">=", "==", "~="];
const STRINGS = [
  '"10"',
  '"0x10"',
  '" 7 "',
  '"1e2"',
  '"-3"',
  '"2.0"',
  '"9223372036854775807"',
  '"0xffffffffffffffff"',
];

/** Half of the values are known only when the program runs, so that the compiler cannot compute with them. */
function leaf(/** @type {Choice} */ choice) {
  const text = choice.once(8)
    ? choice.one([() => floatLiteral(choice), () => choice.one(STRINGS)])()
    : integerLiteral(choice);
  return choice.once(2) ? `id(${text})` : text;
}

/**
 * An expression over integers, with a few floats and strings.
 *
 * @param {Choice} choice
 * @param {number} depth
 * @returns {string}
 */
function expression(choice, depth) {
  if (depth === 0) return leaf(choice);
  const next = () => expression(choice, choice.between(0, depth - 1));
  return choice.one([
    () => `(${next()} ${choice.one(BINARY)} ${next()})`,
    () => `(${next()} ${choice.one(BINARY)} ${next()})`,
    () => `(${next()} ${choice.one(BINARY)} ${next()})`,
    () => `(${choice.one(["-", "~", "- -"])}${next()})`,
    () => `(${floatLiteral(choice)} ${choice.one(FLOATING)} ${next()})`,
    () => `math.${choice.one(["abs", "floor", "ceil", "tointeger", "type"])}(${next()})`,
    () => `math.${choice.one(["ult", "fmod", "max", "min"])}(${next()}, ${next()})`,
  ])();
}

/** The first values of a numeric loop, and how many there are up to five. */
function loop(/** @type {Choice} */ choice) {
  const value = () => (choice.once(6) ? floatLiteral(choice) : integerLiteral(choice));
  const start = integerLiteral(choice);
  const [first, limit] = choice.one([
    [start, `${start} + ${choice.between(-9, 9)}`],
    [value(), value()],
    [
      `math.maxinteger - ${choice.between(0, 5)}`,
      choice.one(["math.maxinteger", "1e300", "math.maxinteger - 1"]),
    ],
    [
      `math.mininteger + ${choice.between(0, 5)}`,
      choice.one(["math.mininteger", "-1e300", "math.mininteger + 1"]),
    ],
  ]);
  const step = choice.one([1, -1, 2, -2, 3, 7, 0, value(), value()]);
  return `loop(${first}, ${limit}, ${step})`;
}

/** A table that is read by other numbers than it was written by. */
function keys(/** @type {Choice} */ choice) {
  const key = integerLiteral(choice);
  return `({[${key}] = "x", [${floatLiteral(choice)}] = "y"})[${choice.one([key, `${key} + 0.0`, `${key} | 0`])}]`;
}

/**
 * The cases of the fuzzer: texts of Lua expressions.
 *
 * @param {Choice} choice
 */
export function expressionCase(choice) {
  if (choice.once(12)) return loop(choice);
  if (choice.once(20)) return keys(choice);
  return expression(choice, choice.between(1, 3));
}
