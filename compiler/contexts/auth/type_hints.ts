import type { TypeHint } from "../type_hint.ts";

/** Hints for errors that the declarations of auth scripts raise on behalf of the server. */
export const typeHints: readonly TypeHint[] = [];
