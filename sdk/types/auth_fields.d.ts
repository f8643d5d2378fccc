import type { PassdbFields } from "./passdb_fields.d.ts";
import type { UserdbFields } from "./userdb_fields.d.ts";

/**
 * The value of a field. `true` becomes `yes` and `false` becomes `no`; a number must be whole, as the server makes 0 of any
 * other; one that is undefined is left out.
 */
export type AuthFieldValue = string | number | boolean | undefined;

/** The fields that the server, or a client of its auth process, knows. */
export interface KnownAuthFields extends PassdbFields, UserdbFields {}

declare const unnamed: unique symbol;

/** Nothing can be given under a number: a list, or a number as the name of a field, ends the worker in a panic. */
export interface UnnamedField {
  readonly [unnamed]: "fields have names";
}

/** Checks the fields of a result: known ones have types of their own, all others are texts, numbers and booleans. */
export type AuthFields<Fields> = {
  [Name in keyof Fields]: Name extends keyof KnownAuthFields
    ? KnownAuthFields[Name]
    : Name extends string
      ? AuthFieldValue
      : UnnamedField;
};
