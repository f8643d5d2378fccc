import type ts from "../../../typescript_api.ts";

/** A field of an object literal. */
export interface NamedField {
  readonly name: string;
  readonly nameNode: ts.Node;
  readonly value: ts.Expression;
}

/** A piece of a text: as it is, or the value of a field, in which each `:` is doubled if it is escaped. */
export type Part = string | { readonly field: NamedField; readonly isEscaped: boolean };

/** A field as it is written for a release: with the value of a given one, or with a text of several parts. */
export interface WrittenField {
  readonly name: string;
  readonly value: NamedField | readonly Part[];
}

/** A field that a release does not read, and what to write. */
export interface UnreadField {
  readonly field: NamedField;
  readonly instead: string;
}

/** Fields of one user or one namespace, by their names without what all of them begin with. */
export interface FieldGroup {
  /** `userdb_`, `namespace/inbox/`, or both. */
  readonly prefix: string;
  readonly fields: ReadonlyMap<string, NamedField>;
}

/** Fields in the place of those of a group, and those of it that are not written themselves. */
export interface Translation {
  readonly written: readonly WrittenField[];
  readonly replaced: readonly NamedField[];
}
