import type { Code, Values } from "../diagnostics/index.ts";
import type { Meaning } from "../semantics/index.ts";
import type ts from "../typescript_api.ts";
import type { WrittenField } from "./auth/fields/index.ts";

/** One of the values that a result is in Lua. */
export type ResultValue =
  | { readonly kind: "number"; readonly value: number }
  /** A member of the global table: `auth.PASSDB_RESULT_OK`. */
  | { readonly kind: "constant"; readonly path: readonly string[] }
  /** A member whose name ends in a text of the program, in upper case: `auth["PASSDB_RESULT_" .. reason:upper()]`. */
  | {
      readonly kind: "chosen";
      readonly path: readonly string[];
      readonly prefix: string;
      readonly name: ts.Expression;
    }
  | { readonly kind: "given"; readonly argument: ts.Expression }
  | {
      /** Some fields of a given object literal, others made of them. */
      readonly kind: "fields";
      readonly argument: ts.Expression;
      readonly fields: readonly WrittenField[];
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "table" }
  | { readonly kind: "nil" };

/** A method of an object of the server that is called before the values are returned. */
export interface ResultEffect {
  /** The declared type of a parameter around the call. */
  readonly object: string;
  readonly method: string;
  readonly argument: ts.Expression;
}

/** A result, as it is written into Lua. */
export interface WrittenResult {
  readonly values: readonly ResultValue[];
  readonly effect?: ResultEffect;
}

/** A result that has no Lua. */
export interface WrongResult {
  readonly code: Code;
  readonly node: ts.Node;
  readonly values?: Values;
}

/** A call of a result function. */
export interface GivenResult {
  readonly call: ts.CallExpression;
  /** The kind of result that its hooks give, where a context has several. */
  readonly of: string;
  readonly meaning: Meaning;
}

/** A function of this package whose call a hook returns: `refuse("reason")`, which becomes several values. */
export interface ResultFunction {
  readonly name: string;
  /** The declared type of what it gives. */
  readonly type: string;
  /** Names for its values in Lua, where they have to be in variables. */
  readonly names: readonly string[];
  /** A call of it, for hints. */
  readonly example: string;
  /** Hint for a hook that cannot give it. */
  readonly hint: string;
  write(given: GivenResult): WrittenResult | WrongResult;
}
