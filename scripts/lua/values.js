// @ts-check

/** Integers at which something changes: sizes of C's types, of JavaScript's safe numbers, of floats. */
const EDGES = [0n, 1n, 2n, 7n, 8n, 10n, 31n, 32n, 52n, 53n, 62n, 63n, 64n, 255n, 256n];
const POWERS = [7n, 8n, 15n, 16n, 31n, 32n, 33n, 52n, 53n, 54n, 62n, 63n];

/** @typedef {import("./choice.js").Choice} Choice */

/** @param {Choice} choice */
function randomBits(choice, size = choice.between(1, 64)) {
  let bits = 0n;
  for (let i = 0; i < 3; i++) bits = (bits << 32n) | BigInt(choice.between(0, 2 ** 32 - 1));
  return BigInt.asIntN(64, BigInt.asUintN(size, bits));
}

/**
 * A 64-bit integer, more often a telling one.
 *
 * @param {Choice} choice
 */
export function integer(choice) {
  const value = choice.one([
    () => BigInt(choice.between(-20, 20)),
    () => choice.one(EDGES),
    () => 2n ** choice.one(POWERS) + BigInt(choice.between(-2, 2)),
    () => randomBits(choice),
    () => randomBits(choice, 64),
  ])();
  return BigInt.asIntN(64, choice.once(3) ? -value : value);
}

/**
 * The text of an integer in a Lua program.
 *
 * @param {Choice} choice
 */
export function integerLiteral(choice, value = integer(choice)) {
  if (choice.once(5)) return `0x${BigInt.asUintN(64, value).toString(16)}`;
  // The least integer has no decimal literal: its digits are read before the sign.
  if (value === -(2n ** 63n)) return "math.mininteger";
  return value < 0n ? `(${value})` : String(value);
}

/** A float of any size, from its bits. */
function anyFloat(/** @type {Choice} */ choice) {
  const view = new DataView(new ArrayBuffer(8));
  view.setUint32(0, choice.between(0, 2 ** 32 - 1));
  view.setUint32(4, choice.between(0, 2 ** 32 - 1));
  const value = view.getFloat64(0);
  return Number.isNaN(value) ? 0.5 : value;
}

/**
 * A float that is not NaN, more often a telling one.
 *
 * @param {Choice} choice
 */
export function float(choice) {
  const value = choice.one([
    () => choice.between(-20, 20) / choice.one([1, 2, 4, 8, 16]),
    () => Number(integer(choice)),
    () => Number(integer(choice)) + choice.one([0.5, 0.25, -0.5]),
    () =>
      choice.one([
        0,
        0.1,
        0.5,
        1.5,
        2.5,
        1e15,
        1e16,
        1e100,
        1e-5,
        5e-324,
        2 ** 53,
        2 ** 63,
        2 ** 64,
        Infinity,
      ]),
    () => (choice.random() - 0.5) * 10 ** choice.between(-10, 20),
    () => choice.between(1, 99999) / 10 ** choice.between(0, 8),
    () => anyFloat(choice),
  ])();
  return choice.once(3) ? -value : value;
}

/**
 * The text of a float in a Lua program.
 *
 * @param {Choice} choice
 */
export function floatLiteral(choice, value = float(choice)) {
  const size = Math.abs(value);
  const digits = size === Infinity ? "1e999" : `${size}`;
  const text = /[.e]/.test(digits) ? digits : `${digits}.0`;
  return value < 0 || Object.is(value, -0) ? `(-${text})` : text;
}

/**
 * The text of a string in a Lua program, by bytes.
 *
 * @param {string} text whose characters are bytes
 */
export function stringLiteral(text) {
  return `"${text.replace(/[^ !#-[\]-~]/g, (byte) => `\\${String(byte.charCodeAt(0)).padStart(3, "0")}`)}"`;
}
