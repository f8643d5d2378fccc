/** The library's classes of errors, whose tables lowered code names and the linker writes. */
export const errorNames: ReadonlySet<string> = new Set(
  "Error RangeError ReferenceError SyntaxError TypeError URIError".split(" "),
);
