import { type Convention, conventionsOf } from "../../dataflow/index.ts";
import { type TransformationContext, tstl } from "../../lua_tree/index.ts";
import type ts from "../../typescript_api.ts";
import { ours } from "./ours.ts";

const { ContextType } = tstl.selves;

function contextType(convention: Convention | undefined) {
  if (!convention) return ContextType.None;
  return convention === "self" ? ContextType.NonVoid : ContextType.Void;
}

/** Which functions get their object as an argument is decided for the whole program. */
Object.assign(tstl.selves, {
  getFunctionContextType: (context: TransformationContext, type: ts.Type) =>
    contextType(conventionsOf(ours(context).lowering.meaning).ofType(type)),
  getCallContextType: (context: TransformationContext, node: ts.CallLikeExpression) =>
    contextType(conventionsOf(ours(context).lowering.meaning).ofCall(node)),
});
