import ts from "../typescript_api.ts";

/** Longest piece of the user's code that a hint repeats. */
const LONGEST = 60;

/** Placeholder in hints for code that is too long to be repeated. */
const PLACEHOLDER = "value";

/** The user's code on one line, as a hint shows it. */
export function sourceText(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > LONGEST ? PLACEHOLDER : text;
}

/** The user's code as an operand that any operator may follow: `(a || b)`, `user.home`. */
export function operandText(node: ts.Expression): string {
  const text = sourceText(node);
  return text === PLACEHOLDER || ts.isLeftHandSideExpression(node) ? text : `(${text})`;
}
