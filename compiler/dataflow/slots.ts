import type { Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/**
 * What can hold a value: a name or a class (a symbol), an expression, a function with what it captures, or the body of a
 * function, which stands for its result.
 */
export type Slot = ts.Symbol | ts.Node;

/** A value gets from one place to the next. */
export interface Step {
  readonly from: Slot;
  readonly to: Slot;
  /** Where the source does that. */
  readonly at: ts.Node;
}

export function isNode(slot: Slot): slot is ts.Node {
  return "kind" in slot;
}

/** The type of what a slot holds. */
export function slotType(slot: Slot, { checker }: Meaning): ts.Type {
  if (!isNode(slot)) {
    const isClass = (slot.flags & ts.SymbolFlags.Class) !== 0;
    return isClass ? checker.getDeclaredTypeOfSymbol(slot) : checker.getTypeOfSymbol(slot);
  }
  if (!ts.isBlock(slot)) return checker.getTypeAtLocation(slot);
  const signature = checker.getSignatureFromDeclaration(slot.parent as ts.SignatureDeclaration);
  return signature ? checker.getReturnTypeOfSignature(signature) : checker.getTypeAtLocation(slot);
}
