import type { Edit } from "../edit.js";

/** All edits. Their order in this list does not matter: an edit names those whose result it matches. */
export declare const EDITS: readonly Edit[];
