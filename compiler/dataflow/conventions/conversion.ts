import ts from "../../typescript_api.ts";

/** A value, and the type of the place that it is given to. */
export interface Conversion {
  readonly value: ts.Node;
  readonly from: ts.Type;
  readonly to: ts.Type;
  /** The place is a member of an object, which becomes `this` where the value is called. */
  readonly isMember?: boolean;
  /** The place may have members that nobody knows the value to have. */
  readonly isCast?: boolean;
}

/** Returns the type of an element of a list or a tuple. */
export function elementOf(type: ts.Type, index: number, checker: ts.TypeChecker): ts.Type | undefined {
  if (checker.isTupleType(type)) {
    const types = checker.getTypeArguments(type as ts.TypeReference);
    return types[Math.min(index, types.length - 1)];
  }
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number);
}
