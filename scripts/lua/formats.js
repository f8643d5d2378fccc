// @ts-check
import { floatLiteral, integerLiteral, stringLiteral } from "./values.js";

/** @typedef {import("./choice.js").Choice} Choice */

const FLAGS = ["-", "+", " ", "#", "0"];
const BYTES = [
  "a",
  "Z",
  "9",
  "0",
  " ",
  "%",
  '"',
  "\\",
  "\n",
  "\r",
  "\t",
  "\0",
  "\x01",
  "\x7f",
  "\x80",
  "\xc3\xa9",
  "\xff",
];

function modifiers(/** @type {Choice} */ choice) {
  const flags = FLAGS.filter(() => choice.once(6)).join("");
  const width = choice.once(3) ? choice.between(1, 25) : "";
  const precision = choice.once(2)
    ? `.${choice.once(8) ? "" : choice.between(0, choice.one([3, 20, 40]))}`
    : "";
  return `${flags}${width}${precision}`;
}

function bytes(/** @type {Choice} */ choice) {
  let text = "";
  for (let length = choice.between(0, 8); length > 0; length--) text += choice.one(BYTES);
  return stringLiteral(text);
}

const number = (/** @type {Choice} */ choice) =>
  choice.once(2) ? integerLiteral(choice) : floatLiteral(choice);

/** Text that may be a number. */
function numeral(/** @type {Choice} */ choice) {
  const literal = number(choice).replace(/[()]/g, "");
  const written = choice.one([
    literal,
    literal,
    `0x${choice.between(0, 2 ** 31).toString(16)}.${choice.between(0, 2 ** 31).toString(16)}p${choice.between(-1100, 1000)}`,
    `0x.${choice.between(0, 2 ** 31).toString(16)}`,
    `0x${"f".repeat(choice.between(1, 40))}`,
    `${choice.between(0, 999)}${choice.one(["e", "e+", "E-", ".", ".e1", "x", "p1"])}${choice.between(0, 400)}`,
  ]);
  return stringLiteral(
    choice.one(["", "", " ", "\t", "+", "-"]) + written + choice.one(["", "", "", " ", "z", "\0"]),
  );
}

function format(/** @type {Choice} */ choice) {
  const [letter, value] = choice.one([
    ["d", integerLiteral(choice)],
    [choice.one(["i", "u", "o", "x", "X"]), integerLiteral(choice)],
    ["f", floatLiteral(choice)],
    [choice.one(["e", "E", "g", "G"]), floatLiteral(choice)],
    [choice.one(["a", "A"]), floatLiteral(choice)],
    [choice.one(["d", "x", "g", "f", "e", "s"]), number(choice)],
    ["s", bytes(choice)],
    ["c", `${choice.between(0, 255)}`],
    ["q", choice.one([bytes(choice), number(choice), "true", "nil"])],
  ]);
  return `string.format("${choice.one(["", "<"])}%${choice.once(4) ? "" : modifiers(choice)}${letter}", ${value})`;
}

const PACKED = ["b", "B", "h", "H", "i", "I", "l", "L", "j", "J", "T", "n", "d", "f"];

/** Bytes of a packed number, and the number read back. */
function packed(/** @type {Choice} */ choice) {
  const letter = choice.one(PACKED);
  const size = /[iI]/.test(letter) && choice.once(2) ? choice.between(1, 17) : "";
  const order = choice.one(["", "<", ">", "!4", "!8 b"]);
  const value = choice.once(3) ? floatLiteral(choice) : integerLiteral(choice);
  return `pack("${order}${letter}${size}", ${value}, ${choice.between(-9, 9)})`;
}

/**
 * The cases of the fuzzer: texts of Lua expressions about numbers and text.
 *
 * @param {Choice} choice
 */
export function formatCase(choice) {
  if (choice.once(3)) return format(choice);
  return choice.one([
    () => format(choice),
    () => `tostring(${number(choice)})`,
    () => `${number(choice)} .. ${number(choice)}`,
    () => `tonumber(${numeral(choice)})`,
    () => `tonumber(${bytesOfDigits(choice)}, ${choice.between(2, 36)})`,
    () => packed(choice),
    () => `${bytes(choice)} ${choice.one(["<", "<=", "=="])} ${bytes(choice)}`,
  ])();
}

function bytesOfDigits(/** @type {Choice} */ choice) {
  let text = choice.one(["", "", "-", " ", "+", " -", "- "]);
  for (let length = choice.between(1, 20); length > 0; length--)
    text += choice.between(0, 35).toString(choice.between(2, 36));
  return stringLiteral(text);
}
