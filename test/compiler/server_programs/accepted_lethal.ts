/** Programs of lethal/ that compile without an error, in order of the alphabet. */
export const acceptedLethal: readonly string[] = [];
