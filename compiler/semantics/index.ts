export { absentWord, isGivenByServer, presentType } from "./absent_text.ts";
export { accessOf, isWritten } from "./access.ts";
export { isWrittenLength, type Shortening, shorteningOf, updateAround } from "./array_length.ts";
export { boundArguments, calleeOf, functionOf, isProjectFunction, type ProjectFunction } from "./callees.ts";
export {
  type AskedName,
  askedName,
  constructorAround,
  isConstructorMember,
  isNewTarget,
  isPrototypeReset,
} from "./class_names.ts";
export { baseOf, classOf, isAbstractAccessor } from "./class_syntax.ts";
export { type Converter, converterOf } from "./converters.ts";
export { isAssigning } from "./facts.ts";
export { filledWith, isMakingArray } from "./filled_arrays.ts";
export { type IndirectCall, indirectCall } from "./indirect_calls.ts";
export { inferredType, typeOfUses } from "./inferred_type.ts";
export {
  handsOutIterator,
  hasIterator,
  isIteratorSymbol,
  iteratedType,
  mayBeShared,
  mayShareIterator,
} from "./iterators.ts";
export { isStringify, writesPossiblyEmptyObject } from "./json_calls.ts";
export { type Jump, jumpTarget, labelledStatement, nearestJumpTarget } from "./jumps.ts";
export {
  isTrueOfMember,
  type LibraryMember,
  type LibraryType,
  libraryMember,
  libraryMembers,
} from "./library_members.ts";
export { indirectFunction, isCalledIndirectly, type LibraryValue, libraryValue } from "./library_values.ts";
export { isMixed, type ListKinds, listKinds } from "./list_kinds.ts";
export { isListAsRecord } from "./list_records.ts";
export { extensionOf, isMultiReturn, isValueName, luaIterable, usesExtensions } from "./lua_extensions.ts";
export { functionAround, Meaning } from "./meaning.ts";
export { type MemberReference, memberReference, memberSymbol } from "./member_reference.ts";
export { isMentioned } from "./mentions.ts";
export { dependenciesOf, filesWith, orderModules, type ServerModule } from "./module_order.ts";
export { isKeyOf, mayBeNumber, numberKey } from "./number_keys.ts";
export { isObjectInChain } from "./optional_chains.ts";
export { elementOf } from "./own_text.ts";
export {
  effectTagsOf,
  objectEffect,
  type ParameterEffect,
  parameterEffect,
} from "./parameter_effects.ts";
export {
  isPattern,
  isSpecialPattern,
  isWalked,
  mayBeList,
  type Pattern,
  type PatternPart,
  partsOf,
  typeTakenApart,
} from "./patterns.ts";
export { privateFieldOf } from "./private_fields.ts";
export { isRawTemplate, rawTexts } from "./raw_texts.ts";
export { isLibraryCall, runsProgram } from "./runs_program.ts";
export {
  isRequired,
  type ServerModuleUse,
  serverModuleNamed,
  serverModuleSymbol,
  serverModuleUse,
} from "./server_modules.ts";
export { calledName, isShipped } from "./shipped_names.ts";
export { chainOf, clauseStatements, type Group, isOwnBreak, isPlainCondition } from "./switch_chain.ts";
export { isAssignment, isAssignmentTarget, skipParentheses, skipTypes } from "./syntax.ts";
export {
  joinedParts,
  joinsTexts,
  saysNothing,
  stringArgument,
  textParts,
  toStringObject,
} from "./text_places.ts";
export { otherThrows, throwsOther } from "./thrown_values.ts";
export {
  type FalseValues,
  falseValuesOf,
  isBooleanCall,
  isLogical,
  isStatement,
  isTest,
  needOf,
} from "./truth.ts";
export { givenParts } from "./type_arguments.ts";
export { isFlag, isNumeric, isOfServer, kindOfType, type TextKind } from "./type_kind.ts";
export { isSpreadUnread, unreadLength } from "./unfilled_arrays.ts";
export { type UntypedOrigin, untypedOrigin } from "./untyped_origin.ts";
