import type { TransformationContext } from "../../lua_tree/tstl.ts";
import type { ModuleContext } from "./module_context.ts";

/** The context our visitors are called with. */
export function ours(context: TransformationContext): ModuleContext {
  if (isOurs(context)) return context;
  throw new TypeError("a visitor was called without the compiler's own context");
}

/** Asked by a member and not by the class, whose module needs the visitors that ask. */
function isOurs(context: TransformationContext): context is ModuleContext {
  return "protectedBlocks" in context;
}
