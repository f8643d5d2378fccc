export {
  ignoresAbsentRest,
  ignoresPushed,
  isMadeOfPresent,
  mapsToPresent,
  mayBeAbsent,
} from "./absent_elements.ts";
export { hasAccessors, isListed, type Sight, sightsOf } from "./accessors.ts";

export { capturesIn, loopVariables } from "./captures.ts";
export { isChecked } from "./checked.ts";
export { type Condition, conditionsAt } from "./control_flow/index.ts";
export { conversionsAt } from "./conventions/conversions.ts";
export { type Convention, type ConventionProblem, conventionsOf } from "./conventions/index.ts";
export { Flow, stepsTo } from "./flow.ts";
export { canHold, isFreeText } from "./holding.ts";
export { isKeepingName, keepsAbsent, methodOf, restArguments } from "./kept_elements.ts";
export { isNeverAssigned, keepsLength } from "./kept_lengths.ts";
export { type EmptyValues, emptyValuesOf } from "./nulls/empty_values.ts";
export { mayBeNull } from "./nulls/null_types.ts";
export { hasOwnNull } from "./nulls/own_null.ts";
export { asksForNullToo } from "./nulls/told_apart.ts";
export { isPure } from "./orderless.ts";
export { callsIn, isCallOf } from "./own_calls.ts";
export { leastPresence, mayBeNil, type Presence, presenceOf } from "./presence.ts";
export { isPromisedPlace } from "./promised_places.ts";
export { isPromisedByPlaces } from "./promises.ts";
export {
  hasConstantNames,
  isConstant,
  isObjectCall,
  type PropertyOrder,
  propertyOrderOf,
} from "./property_order/index.ts";
export { returnedBy, returnsOf } from "./returned.ts";
export { isNode, type Slot, type Step, slotType } from "./slots.ts";
export { isTupleLiteral, shownTuple } from "./tuple_gaps.ts";
export {
  type InterpretedProgram,
  interpretProgram,
  LOST,
  type Protocol,
  type Root,
  type Use,
} from "./typestate/index.ts";
