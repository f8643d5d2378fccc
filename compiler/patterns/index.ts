export { expressionOf, type Form, formOf, type SearchedForm, takesAll } from "./forms.ts";
export { trimmedEnds, wrappedPattern } from "./lua_pattern.ts";
export { type Expression, NotExpressible } from "./parse.ts";
export { isAnchored, mayBeEmpty, optionalGroups } from "./parts.ts";
export { luaReplacement, numberedReplacement } from "./replacements.ts";
export type { Tree, TreeNode } from "./tree.ts";
export {
  isHandedOver,
  isPattern,
  isPatternLiteral,
  isValue,
  literalOf,
  makesPattern,
  outermost,
  type PatternLiteral,
  type PatternUse,
  patternUse,
  usesPatterns,
} from "./uses.ts";
export { type PatternValues, patternValues } from "./values.ts";
