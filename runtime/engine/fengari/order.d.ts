import type { Edit } from "./edit.js";

/** Sorts the edits of one module: each comes after those that it names, and otherwise stays where it is in the list. */
export declare function sortEdits(edits: readonly Edit[]): readonly Edit[];

/** The names of all edits that come before an edit because it names them, or because one of those does. */
export declare function predecessorsOf(edit: Edit, edits: readonly Edit[]): Set<string>;
