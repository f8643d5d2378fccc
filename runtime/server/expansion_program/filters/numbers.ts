import { requireWidth } from "../../expansion/template_limits.ts";
import type { Arguments } from "../arguments.ts";
import { toNumber } from "../arguments.ts";
import { fail } from "../failure.ts";
import type { Filter, FilterInput } from "../filter.ts";
import { OPERATORS, type Operator } from "../statement.ts";

/** How much a number can be filled up. */
export const MOST_PADDING = 256;

const calculate: Filter = ({ given, transfer, scope }) => {
  given.requireSome();
  const { operator, right } = operands(given);
  transfer.need("calculate");
  if (transfer.binary && operator === "PERC") {
    if (right <= 0n) fail("Binary modulo must be positive integer");
    const last = Buffer.from(transfer.bytes, "latin1").subarray(-8).toString("hex");
    transfer.setText(String(BigInt(`0x0${last}`) % right));
    return;
  }
  const left = toNumber(transfer.text) ?? fail("Input is not a number");
  checkDivisor(operator, right, scope.facts.expansionDivisorsArePositive);
  transfer.setBytes(String(BigInt.asIntN(64, result(left, operator, right))));
};

function operands(given: Arguments): { operator: Operator; right: bigint } {
  const [first, second, ...more] = given.positional;
  if (first === undefined) given.refuseNamed();
  if (first?.type !== "number") return fail("Missing operator");
  const right = second === undefined ? 0n : given.number(second);
  if (more.length > 0) given.limit(2);
  given.refuseNamed();
  return { operator: OPERATORS[Number(first.number)] ?? "PERC", right };
}

function checkDivisor(operator: Operator, right: bigint, mustBePositive: boolean): void {
  if (operator !== "SLASH" && operator !== "PERC") return;
  const divides = operator === "SLASH";
  if (mustBePositive && right <= 0n)
    fail(divides ? "Division must be by positive integer" : "Modulo must be by positive integer");
  if (right === 0n) fail(divides ? "Division by zero" : "Modulo by zero");
}

function result(left: bigint, operator: Operator, right: bigint): bigint {
  if (operator === "PLUS") return left + right;
  if (operator === "MINUS") return left - right;
  if (operator === "STAR") return left * right;
  return operator === "SLASH" ? left / right : left % right;
}

const hex: Filter = ({ given, transfer, scope }) => {
  const [first] = given.positional;
  const width = first === undefined ? 0n : given.number(first);
  given.limit(1);
  given.refuseNamed();
  transfer.need("hex");
  const number = /^[0-9]+$/.test(transfer.text) ? BigInt(transfer.text) : 2n ** 64n;
  if (number >= 2n ** 64n) fail("Input is not a number");
  const isExcessive = width > MOST_PADDING || width < -MOST_PADDING;
  if (isExcessive && scope.facts.expansionsAreStrict) fail("Excessive padding");
  requireWidth(width);
  transfer.setBytes(sized(number.toString(16), Number(width)));
};

/** Digits are added and cut at the left; with a negative width, at the right. */
function sized(digits: string, width: number): string {
  if (width === 0) return digits;
  return width < 0 ? digits.padEnd(-width, "0").slice(0, -width) : digits.padStart(width, "0").slice(-width);
}

const unhex: Filter = ({ given, transfer }) => {
  given.refuseAll();
  transfer.need("unhex");
  const digits = /^[0-9a-fA-F]+$/.test(transfer.text) ? BigInt(`0x${transfer.text}`) : 2n ** 64n;
  if (digits >= 2n ** 64n) fail("Input is not a hex number");
  transfer.setText(String(digits));
};

/** One, two, four or eight bytes as a number. */
const integer =
  (order: (bytes: Buffer) => Buffer): Filter =>
  ({ given, transfer }: FilterInput) => {
    given.refuseAll();
    const bytes = Buffer.from(transfer.need("convert to number"), "latin1");
    if (![1, 2, 4, 8].includes(bytes.length)) fail(`Cannot convert '${bytes.length}' bytes to number`);
    transfer.setText(String(BigInt(`0x${order(bytes).toString("hex")}`)));
  };

/** Filters of numbers. */
export const NUMBER_FILTERS: Readonly<Record<string, Filter>> = {
  calculate,
  hex,
  unhex,
  benumber: integer((bytes) => bytes),
  lenumber: integer((bytes) => bytes.reverse()),
};
