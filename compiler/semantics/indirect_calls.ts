import { isLibrary } from "../program/index.ts";
import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { skipTypes } from "./syntax.ts";

/** `f.call(object, value)`, `f.apply(object, values)` or `f.bind(object, value)`. */
export interface IndirectCall {
  readonly kind: "call" | "apply" | "bind";
  readonly callee: ts.Expression;
  /** Expression of `this`. */
  readonly object: ts.Expression | undefined;
  readonly values: readonly ts.Expression[];
}

/** Returns the parts of a call that goes through a member of functions. */
export function indirectCall(
  { expression, arguments: [object, ...values] }: ts.CallExpression,
  meaning: Meaning,
): IndirectCall | undefined {
  const member = skipTypes(expression);
  if (!ts.isPropertyAccessExpression(member)) return undefined;
  const { text: kind } = member.name;
  if (kind !== "call" && kind !== "apply" && kind !== "bind") return undefined;
  const declaration = meaning.symbolOf(member.name)?.declarations?.[0];
  const isOfFunction =
    declaration &&
    isLibrary(declaration.getSourceFile().fileName) &&
    ts.isInterfaceDeclaration(declaration.parent) &&
    declaration.parent.name.text === "CallableFunction";
  return isOfFunction ? { kind, callee: member.expression, object, values } : undefined;
}
