import type { LibraryMember } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import type { Arguments } from "./argument_lists.ts";
import type { Value } from "./values.ts";

/** A call of a member of the library. */
export interface LibraryCall {
  readonly node: ts.CallExpression;
  readonly library: string;
  readonly name: string;
}

/** The object and the arguments of a call. */
export type Given = Arguments & { readonly object: Value };

/** A call of a member whose effects are known. */
export interface KnownCall {
  readonly member: LibraryMember;
  readonly given: Given;
}
