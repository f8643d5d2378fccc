/** An argument of a filter: a text, a number, or the name of a variable. */
export type Value =
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "number"; readonly number: bigint }
  | { readonly type: "variable"; readonly name: string };

/** A filter, or first of all perhaps a variable, with its arguments. */
export interface Statement {
  readonly name: string;
  readonly positional: readonly Value[];
  /** In the order of their keys, which are in small letters. */
  readonly named: readonly (readonly [key: string, value: Value])[];
}

/** What stands between `%{` and `}`; a plain text is the filter `literal`. */
export type Program = readonly Statement[];

/** The operators of `calculate`, whose first argument is the place in this list. */
export const OPERATORS = ["PLUS", "MINUS", "STAR", "SLASH", "PERC"] as const;

/** One of them. */
export type Operator = (typeof OPERATORS)[number];
