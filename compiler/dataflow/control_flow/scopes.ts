import type ts from "../../typescript_api.ts";
import type { Point } from "./graph.ts";

/** How a statement is left other than by its end; `break` and `continue` may have a label. */
export type Exit = "return" | "throw" | `break ${string}` | `continue ${string}`;

/** What surrounds a statement and matters to its exits. */
export type Scope = {
  /** The points at which the ways out of this scope begin, by exit. */
  readonly exits: Map<Exit, Point>;
} & (
  | { readonly kind: "block"; readonly node: ts.Node }
  | { readonly kind: "finally"; readonly block: ts.Block }
  | { readonly kind: "catch"; readonly entry: Point }
  | { readonly kind: "target"; readonly targets: ReadonlyMap<Exit, Point> }
);

/** A scope without its exits, which are found when they are asked for. */
export type NewScope = Scope extends infer S ? (S extends Scope ? Omit<S, "exits"> : never) : never;
