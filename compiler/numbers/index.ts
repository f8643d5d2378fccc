export { exact, isPositive, type Range, sizeOf, smallStep, storable } from "./range.ts";
export { isBitOperator, isNonZero, rangeOf } from "./ranges.ts";
export { isStored } from "./storing.ts";
export { isSurelyNumber, textKind } from "./text_kind.ts";
export { isWhole } from "./whole_numbers.ts";
