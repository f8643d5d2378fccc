export { expressionOf, type Form, formOf, type SearchedForm, takesAll, valueProblem } from "./forms.ts";
export { trimmedEnds, wrappedPattern } from "./lua_pattern.ts";
export { type Expression, NotExpressible } from "./parse.ts";
export { isAnchored, mayBeEmpty, optionalGroups } from "./parts.ts";
export { luaReplacement, numberedReplacement } from "./replacements.ts";
export type { Tree, TreeNode } from "./tree.ts";
export {
  isPattern,
  isValue,
  literalOf,
  outermost,
  type PatternUse,
  patternUse,
  usesPatterns,
} from "./uses.ts";
