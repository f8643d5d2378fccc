import { type Arguments, toNumber } from "../arguments.ts";
import { ExpansionFailure, fail } from "../failure.ts";
import type { Filter, FilterInput } from "../filter.ts";
import { matches } from "../regular_expression.ts";
import type { Value } from "../statement.ts";

type Order = (order: number) => boolean;

const ORDERS: Readonly<Record<string, Order>> = {
  "==": (order) => order === 0,
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "!=": (order) => order !== 0,
};

const TEXT_ORDERS: Readonly<Record<string, string>> = {
  eq: "==",
  lt: "<",
  le: "<=",
  gt: ">",
  ge: ">=",
  ne: "!=",
};

const MATCHES: readonly string[] = ["*", "!*", "~", "!~"];

/** The result of a step, with words before what it complains about. */
function within<T>(words: string, step: () => T): T {
  try {
    return step();
  } catch (error) {
    if (error instanceof ExpansionFailure) return fail(`${words} ${error.message}`);
    throw error;
  }
}

interface Condition {
  readonly left: Value;
  readonly operator: string;
  readonly right: Value | undefined;
}

function holds({ given, scope }: FilterInput, { left, operator, right }: Condition): boolean {
  const order = ORDERS[operator];
  if (order !== undefined) {
    const a = within("Left-hand side:", () => given.number(left));
    const b = within("Right-hand side:", () => given.number(right ?? fail("Missing parameter")));
    return order(a < b ? -1 : a > b ? 1 : 0);
  }
  const a = within("Left-hand side", () => given.text(left));
  const b = within("Right-hand side", () => given.text(right));
  const textOrder = ORDERS[TEXT_ORDERS[operator] ?? ""];
  if (textOrder !== undefined) return textOrder(a < b ? -1 : a > b ? 1 : 0);
  const found = operator.endsWith("*") ? wildcard(b).test(a) : matches(b, a, scope.facts);
  return found !== operator.startsWith("!");
}

function wildcard(mask: string): RegExp {
  const escaped = mask.replace(/[.+^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`^${escaped.replaceAll("*", ".*").replaceAll("?", ".")}$`, "s");
}

/** Which of the arguments are which: the first is the left side unless there is a transfer. */
function readOperator(given: Arguments, position: number): string {
  const value = given.positional[position];
  return value === undefined ? "" : within("Comparator:", () => given.text(value));
}

function checkOperator(operator: string): void {
  const known =
    Object.hasOwn(ORDERS, operator) || Object.hasOwn(TEXT_ORDERS, operator) || MATCHES.includes(operator);
  if (!known) fail(`Unsupported comparator '${operator}'`);
}

function leftSide({ given, transfer }: FilterInput, operator: string): Value {
  if (!transfer.isSet) return given.positional[0] ?? fail("Missing parameter");
  if (!Object.hasOwn(ORDERS, operator)) return { type: "text", text: transfer.text };
  return { type: "number", number: toNumber(transfer.text) ?? fail("Input is not a number") };
}

const choose: Filter = (input) => {
  const { given, transfer } = input;
  const start = transfer.isSet ? 0 : 1;
  const operator = readOperator(given, start);
  given.limit(start + 4);
  given.refuseNamed();
  const [right, yes, no] = given.positional.slice(start + 1);
  if (no === undefined) fail("Missing parameters");
  checkOperator(operator);
  const isTrue = holds(input, { left: leftSide(input, operator), operator, right });
  transfer.setText(within(isTrue ? "True branch:" : "False branch:", () => given.any(isTrue ? yes : no)));
};

/** Pairs of a condition and a text, then perhaps a text for all others. */
const select: Filter = (input) => {
  const { given, transfer } = input;
  const start = transfer.isSet ? 0 : 1;
  const operator = readOperator(given, start);
  given.refuseNamed();
  const rest = given.positional.slice(start + 1);
  if (given.positional.length <= start) fail("Missing parameters");
  if (rest.length < 2) fail("At least one condition-value pair is required");
  checkOperator(operator);
  const left = leftSide(input, operator);
  for (let index = 0; index < rest.length; index += 2) {
    const isLast = index === rest.length - 1;
    if (!isLast && !holds(input, { left, operator, right: rest[index] })) continue;
    const value = rest[isLast ? index : index + 1];
    transfer.setText(within(`in condition #${index / 2}:`, () => given.any(value)));
    return;
  }
  transfer.unset();
  fail("No default value provided");
};

/** Filters that choose. `switch` came with the stricter releases. */
export const CONDITION_FILTERS: Readonly<Record<string, Filter>> = { if: choose, switch: select };
