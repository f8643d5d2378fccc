import type { TransformationContext } from "../../lua_tree/index.ts";
import { ModuleContext } from "./module_context.ts";

/** The context our visitors are called with. */
export function ours(context: TransformationContext): ModuleContext {
  if (context instanceof ModuleContext) return context;
  throw new TypeError("a visitor was called without the compiler's own context");
}
