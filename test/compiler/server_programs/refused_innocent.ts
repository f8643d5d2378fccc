/** Programs of innocent/ that get an error or a warning, with its codes, in order of the alphabet. */
export const refusedInnocent: Readonly<Record<string, readonly string[]>> = {};
