import { kindOfType, libraryMember, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { floatRange, isPositive, type Range, unknownRange, upTo, wholeBetween } from "./range.ts";
import { extremeOf, roundedOf, sizeRange } from "./range_operations.ts";

/** Upper limit for the number of parts of anything that fits into memory. */
const memory = 2 ** 31;

/** Range of any expression. */
type RangeOf = (expression: ts.Expression, meaning: Meaning) => Range;

function mathRange(name: string, ranges: readonly Range[]): Range {
  const [first] = ranges;
  if (!first) return floatRange;
  if (name === "abs") return sizeRange(first);
  if (name === "max" || name === "min") return extremeOf(ranges, name);
  if (name === "sign") return { ...wholeBetween(isPositive(first) ? 0 : -1, 1), mayBeNaN: first.mayBeNaN };
  if (name === "imul") return wholeBetween(-(2 ** 31), 2 ** 31 - 1);
  return libraryMember("Math", name)?.rounds ? roundedOf(first) : floatRange;
}

function callRange(node: ts.CallExpression, meaning: Meaning, rangeOf: RangeOf): Range | undefined {
  const { expression, arguments: given } = node;
  const symbol = meaning.symbolOf(expression);
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  if (ts.isIdentifier(expression)) {
    // Lua's own tonumber gives an integer for digits.
    if (expression.text === "tonumber") return undefined;
    const isText = given.every((value) => kindOfType(meaning.typeOf(value), meaning) === "string");
    if (!isText) return undefined;
    return expression.text === "parseInt" ? { ...floatRange, whole: true } : floatRange;
  }
  if (!ts.isPropertyAccessExpression(expression)) return undefined;
  const { name, expression: object } = expression;
  if (name.text === "charCodeAt") return { ...upTo(255), mayBeNaN: true };
  // A place, or a number of elements, which fit into memory, or -1.
  const { gives } = libraryMember("Array", name.text) ?? {};
  if (gives === "place" || gives === "count") return wholeBetween(-1, memory);
  if (!ts.isIdentifier(object)) return undefined;
  if (object.text === "Number") return { ...floatRange, whole: name.text === "parseInt" };
  if (object.text !== "Math") return undefined;
  const ranges = given.map((value) => (ts.isSpreadElement(value) ? unknownRange : rangeOf(value, meaning)));
  return mathRange(name.text, ranges);
}

/** Returns the range of a number that the library gives, or undefined. */
export function libraryRange(node: ts.Expression, meaning: Meaning, rangeOf: RangeOf): Range | undefined {
  if (ts.isCallExpression(node)) return callRange(node, meaning, rangeOf);
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const symbol = meaning.symbolOf(node.name);
  if (!symbol || !meaning.isStandard(symbol)) return undefined;
  const isConstant = ts.isIdentifier(node.expression) && /^(?:Math|Number)$/.test(node.expression.text);
  if (isConstant) return floatRange;
  return node.name.text === "length" || node.name.text === "size" ? upTo(memory) : undefined;
}
