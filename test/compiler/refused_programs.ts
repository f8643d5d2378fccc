/** Programs of programs/ that the compiler refuses, with the codes of their errors in order of the alphabet. */
export const refusedPrograms: Readonly<Record<string, readonly string[]>> = {
  cleanup_finally: ["throw-not-error"],
  deep_clone_equal: ["null-value", "undefined-in-array"],
  null_handling: ["null-value"],
  tagged_templates: ["object-in-text"],
  value_to_text: ["null-value"],
};
