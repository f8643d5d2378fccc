// @ts-check
import { integerLiteral, stringLiteral } from "./values.js";

/** @typedef {import("./choice.js").Choice} Choice */

const TEXTS = [
  "",
  "abc",
  "hello world",
  "a\0b\0c",
  "\xc3\xa9\xe2\x82\xac",
  "\xf0\x9f\x98\x80x",
  "\xed\xa0\x80",
  "\x80\xc3",
  "\xf4\x90\x80\x80",
  "\xfd\xbf\xbf\xbf\xbf\xbf",
];

const text = (/** @type {Choice} */ choice) => stringLiteral(choice.one(TEXTS));

/** A position: mostly one near the text, sometimes any integer. */
const position = (/** @type {Choice} */ choice) =>
  choice.once(4) ? integerLiteral(choice) : `${choice.between(-7, 7)}`;

const TABLES = [
  "{}",
  "{1, 2, 3}",
  '{"a", "b", "c", "d"}',
  "{[math.maxinteger] = 5, [math.mininteger] = 6}",
  '{1, 2.5, "x", {}}',
];

/** @type {readonly ((choice: Choice) => string)[]} */
const CALLS = [
  (c) => `(${text(c)}):sub(${position(c)}, ${position(c)})`,
  (c) => `(${text(c)}):byte(${position(c)}, ${position(c)})`,
  (c) =>
    `(${text(c)}):find(${stringLiteral(c.one(["", "b", "l+", ".", "%w", "\0"]))}, ${position(c)}, ${c.once(3)})`,
  (c) => `(${text(c)}):match("()%w*()", ${position(c)})`,
  (c) => `(${text(c)}):gsub("", "-", ${position(c)})`,
  (c) => `#(${text(c)}):rep(${c.between(-3, 9)}, ${text(c)})`,
  // Below this count there would be gigabytes, and without any byte to repeat Lua would count to the end.
  (c) => `#(${text(c)} .. "x"):rep(${integerLiteral(c)} | 0x80000000, ${text(c)})`,
  (c) => `string.char(${c.once(9) ? integerLiteral(c) : c.between(0, 255)}, ${c.between(0, 255)})`,
  (c) => `utf8.len(${text(c)}, ${position(c)}, ${position(c)})`,
  (c) => `utf8.len(${text(c)}, 1, -1, true)`,
  (c) => `utf8.codepoint(${text(c)}, ${position(c)}, ${position(c)})`,
  (c) => `utf8.offset(${text(c)}, ${position(c)}, ${c.once(2) ? "nil" : position(c)})`,
  (c) => `utf8.char(${c.once(5) ? integerLiteral(c) : c.between(0, 0x11ffff)}, ${c.between(0, 2000)})`,
  (c) => `codes(${text(c)})`,
  (c) => `select(${position(c)}, "a", "b", "c")`,
  (c) => `table.unpack(${c.one(TABLES)}, ${position(c)}, ${position(c)})`,
  (c) => `table.unpack(${c.one(TABLES)}, math.maxinteger - ${c.between(0, 2)}, math.maxinteger)`,
  (c) => `table.unpack({}, math.mininteger, math.mininteger + ${c.between(0, 2)})`,
  (c) => `table.concat(${c.one(TABLES)}, "-", ${position(c)}, ${c.once(9) ? position(c) : c.between(-3, 5)})`,
  (c) => `list(table.move(${c.one(TABLES)}, ${c.between(-3, 5)}, ${c.between(-3, 5)}, ${position(c)}))`,
  (c) =>
    `list(table.move(${c.one(TABLES)}, math.maxinteger - ${c.between(0, 4)}, math.maxinteger, ${position(c)}))`,
  (c) =>
    `list(table.move(${c.one(TABLES)}, math.mininteger, math.mininteger + ${c.between(0, 4)}, ${position(c)}))`,
  (c) => `edit(table.insert, ${c.one(TABLES)}, ${position(c)}, 9)`,
  (c) => `edit(table.remove, ${c.one(TABLES)}, ${position(c)})`,
  (c) =>
    `string.pack(${stringLiteral(c.one(["z", "s1", "s2", "s", "c5", "!3i4", "Xi4", "i0", "xbx"]))}, ${text(c)}, 3)`,
  (c) =>
    `string.unpack(${stringLiteral(c.one(["z", "s1", "s8", "c2", "b", "<i3", "i16"]))}, ${text(c)}, ${position(c)})`,
  (c) =>
    `string.packsize(${stringLiteral(c.one(["i4i8", "!8bi8", "!4bd", "c10", "s", "z", "T", "j", "xXi2"]))})`,
  (c) => `seeded(${c.between(-99, 99)}, ${position(c)}, ${position(c)})`,
  (c) => `seeded(${c.between(-99, 99)}, 1, ${c.one([1, 6, 1000, 2 ** 31, 2 ** 40, "math.maxinteger"])})`,
  (c) => `load(string.dump(function() return ${integerLiteral(c)}, ${text(c)} end))()`,
  (c) => `math.modf(${c.between(-99, 99) / 4})`,
  (c) => `math.tointeger(${text(c)})`,
  (c) => `#(${text(c)} .. ${integerLiteral(c)})`,
  (c) => `math.ldexp(${c.between(-9, 9)}, ${c.between(-1100, 1100)}), math.frexp(${c.between(-99, 99)} / 7)`,
];

/**
 * The cases of the fuzzer: calls of library functions whose arguments may be any integer.
 *
 * @param {Choice} choice
 */
export const libraryCase = (choice) => choice.one(CALLS)(choice);
