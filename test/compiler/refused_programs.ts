/** Programs of programs/ that the compiler refuses, with the codes of their errors in order of the alphabet. */
export const refusedPrograms: Readonly<Record<string, readonly string[]>> = {
  destructured_options: ["not-followed"],
  json_template: ["TS2345", "not-followed"],
  tagged_log: ["lua-unsupported"],
};
