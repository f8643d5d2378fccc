import type { Edit } from "../edit.js";

/** All edits, in the order in which they are applied. */
export declare const EDITS: readonly Edit[];
