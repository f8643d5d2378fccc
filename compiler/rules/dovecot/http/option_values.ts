import type { Values } from "../../../diagnostics/index.ts";
import { millisecondsOf, type OptionSetting } from "../../../http/index.ts";
import type { Meaning } from "../../../semantics/index.ts";
import type ts from "../../../typescript_api.ts";

const TIMES: readonly OptionSetting["writing"][] = ["time", "milliseconds", "seconds"];
const COUNTS: readonly OptionSetting["writing"][] = ["number", "count"];
const time = 'Write a time with its unit: `"5s"`.';
const count = "Write a whole number, such as `2`.";

/** Says what is wrong with the value of an option that is known; undefined if nothing is. */
export function optionProblem(
  { writing }: OptionSetting,
  value: ts.Expression,
  meaning: Meaning,
): Values | undefined {
  const type = meaning.typeOf(value);
  const isTime = TIMES.includes(writing);
  if (isTime && type.isStringLiteral() && millisecondsOf(type.value) === undefined)
    return { problem: `'${type.value}' is no time`, instead: time };
  const isNumber = isTime || COUNTS.includes(writing);
  if (!isNumber || !type.isNumberLiteral()) return undefined;
  const isGood = Number.isInteger(type.value) && type.value >= 0 && type.value < 2 ** 32;
  return isGood
    ? undefined
    : { problem: `${type.value} is no ${isTime ? "time" : "count"}`, instead: isTime ? time : count };
}
