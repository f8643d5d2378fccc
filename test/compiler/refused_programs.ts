/** Programs of programs/ that the compiler refuses, with the codes of their errors in order of the alphabet. */
export const refusedPrograms: Readonly<Record<string, readonly string[]>> = {};
