import { isPattern, isSpecialPattern, type Pattern, partsOf } from "../../semantics/index.ts";
import { hasOrderedRest } from "../collections/ordered_objects.ts";
import type { ModuleContext } from "../context/module_context.ts";

/** Tests for a pattern that TypeScriptToLua would take apart in another way than JavaScript. */
export function isOwnPattern(pattern: Pattern, context: ModuleContext): boolean {
  return isSpecialPattern(pattern, context.lowering.meaning) || containsOrderedRest(pattern, context);
}

function containsOrderedRest(pattern: Pattern, context: ModuleContext): boolean {
  const isInside = ({ target }: { target: Parameters<typeof isPattern>[0] }) =>
    isPattern(target) && containsOrderedRest(target, context);
  return hasOrderedRest(pattern, context) || partsOf(pattern).some(isInside);
}
