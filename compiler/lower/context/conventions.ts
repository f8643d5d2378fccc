import { type Convention, conventionsOf } from "../../dataflow/index.ts";
import { type TransformationContext, tstl } from "../../lua_tree/index.ts";
import { indirectCall, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { ours } from "./ours.ts";

const { ContextType } = tstl.selves;

function contextType(convention: Convention | undefined) {
  if (!convention) return ContextType.None;
  return convention === "self" ? ContextType.NonVoid : ContextType.Void;
}

/** Decides for the whole program which functions get their object as an argument. */
Object.assign(tstl.selves, {
  getFunctionContextType: (context: TransformationContext, type: ts.Type) =>
    contextType(conventionsOf(ours(context).lowering.meaning).ofType(type)),
  getCallContextType: (context: TransformationContext, node: ts.CallLikeExpression) =>
    contextType(conventionsOf(ours(context).lowering.meaning).ofCall(node)),
});

const { validateAssignment } = tstl.validation;

/** A function that `bind` makes is called as its place calls it. */
function isBound(node: ts.Node, context: TransformationContext): boolean {
  const call = ts.isExpression(node) ? skipTypes(node) : node;
  return ts.isCallExpression(call) && indirectCall(call, ours(context).lowering.meaning)?.kind === "bind";
}

Object.assign(tstl.validation, {
  validateAssignment: (...[context, node, ...rest]: Parameters<typeof validateAssignment>) => {
    if (!isBound(node, context)) validateAssignment(context, node, ...rest);
  },
});
