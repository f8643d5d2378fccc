import type { Life } from "./life.ts";

/** A function of the server called in a coroutine ends the process. */
export const coroutinesPanic: Life = { removed: "2.3.14" };
