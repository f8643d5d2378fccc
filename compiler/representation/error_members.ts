import { isAssignmentTarget, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Members that an error has beside its text. */
const members = new Set(["message", "name", "stack", "cause"]);

/**
 * Returns true if a node reads a member of an error where no expression of type Error shows it: a pattern takes the
 * error out of a list, or `{ message: string }` is the type by which it is read.
 *
 * @param error The type of an error that the program makes.
 */
export function readsErrorMember(node: ts.Node, error: ts.Type, meaning: Meaning): boolean {
  if (ts.isObjectBindingPattern(node)) return takesErrorApart(node, error, meaning);
  return isMemberAccess(node) && mayBeError(meaning.typeOf(node.expression), error, meaning);
}

/** `problem.message` and `problem["message"]`. */
function isMemberAccess(node: ts.Node): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  if (ts.isPropertyAccessExpression(node)) return members.has(node.name.text);
  return (
    ts.isElementAccessExpression(node) &&
    ts.isStringLiteralLike(node.argumentExpression) &&
    members.has(node.argumentExpression.text)
  );
}

/** A pattern reads members wherever the error came from, also where no expression has it. */
function takesErrorApart(pattern: ts.ObjectBindingPattern, error: ts.Type, meaning: Meaning): boolean {
  const type = meaning.typeOf(pattern);
  const isNamed = pattern.elements.some(({ name, propertyName = name }) =>
    members.has(propertyName.getText()),
  );
  return containsError(type, meaning) || (isNamed && mayBeError(type, error, meaning));
}

/** `const problem: Error = { name, message }`, and `[{ message }] = problems`. */
export function isErrorLiteral(node: ts.Node, meaning: Meaning): boolean {
  if (!ts.isObjectLiteralExpression(node)) return false;
  if (isAssignmentTarget(node) || ts.isForOfStatement(node.parent)) return node.properties.some(isMember);
  const expected = meaning.checker.getContextualType(node);
  return expected !== undefined && containsError(expected, meaning);
}

function isMember({ name }: ts.ObjectLiteralElementLike): boolean {
  return name === undefined || members.has(name.getText());
}

function containsError(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).some((part) => meaning.isError(part));
}

/**
 * Returns true if a value of a type that is no error can be one all the same, because an error has what the type asks
 * for.
 */
function mayBeError(type: ts.Type, error: ts.Type, meaning: Meaning): boolean {
  const { checker } = meaning;
  return meaning
    .parts(checker.getBaseConstraintOfType(type) ?? type)
    .some((part) => !meaning.isError(part) && checker.isTypeAssignableTo(error, part));
}
