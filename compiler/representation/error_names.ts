import { accessOf, askedName, isAssignment, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Returns true if an error of a program may have an empty name, which has no colon behind it in the error's text. */
export function hasNamelessErrors(files: readonly ts.SourceFile[], meaning: Meaning): boolean {
  return files.some((file) =>
    meaning.facts.nodesOf(file).nodes.some((node) => setsUnknownName(node, meaning)),
  );
}

/** Returns true if something gives a name to what may be an error, and the name may be empty. */
function setsUnknownName(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isPropertyDeclaration(node) || ts.isParameter(node)) return isUnknownField(node, meaning);
  if (ts.isCallExpression(node)) {
    const [first] = node.arguments;
    return node.expression.getText() === "Object.assign" && canBeError(first, meaning);
  }
  const isName =
    ts.isElementAccessExpression(node) || (ts.isPropertyAccessExpression(node) && node.name.text === "name");
  if (!isName || accessOf(node) === "read" || !canBeError(node.expression, meaning)) return false;
  const { parent } = node;
  const isSimple = ts.isBinaryExpression(parent) && isAssignment(parent) && parent.left === node;
  return (
    !isSimple || parent.operatorToken.kind !== ts.SyntaxKind.EqualsToken || !isWritten(parent.right, meaning)
  );
}

/** `name = value` in a class that extends another, or a parameter of its constructor that is a field. */
function isUnknownField(node: ts.PropertyDeclaration | ts.ParameterDeclaration, meaning: Meaning): boolean {
  if (!ts.isIdentifier(node.name) || node.name.text !== "name") return false;
  if (ts.isParameter(node) && !ts.isParameterPropertyDeclaration(node, node.parent)) return false;
  const around = ts.findAncestor(node, ts.isClassLike);
  return around?.heritageClauses !== undefined && !isWritten(node.initializer, meaning);
}

function isWritten(node: ts.Expression | undefined, meaning: Meaning): boolean {
  const value = node && skipTypes(node);
  if (value && askedName(value, meaning)) return true;
  return value !== undefined && ts.isStringLiteralLike(value) && value.text !== "";
}

function canBeError(node: ts.Expression | undefined, meaning: Meaning): boolean {
  if (!node) return false;
  const unknown = ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  const isPossible = (part: ts.Type) => (part.flags & unknown) !== 0 || meaning.isError(part);
  return node.kind === ts.SyntaxKind.ThisKeyword || meaning.parts(meaning.typeOf(node)).some(isPossible);
}
