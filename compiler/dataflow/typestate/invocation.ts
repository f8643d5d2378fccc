import type ts from "../../typescript_api.ts";
import type { Value } from "./values.ts";

/** A call: the function, `this` and the arguments. */
export interface Invocation {
  readonly node: ts.Node;
  readonly callee: Value;
  readonly object: Value;
  readonly values: readonly Value[];
  /** The elements of a spread argument, which may stand at any place from the last value on. */
  readonly others: Value;
}
