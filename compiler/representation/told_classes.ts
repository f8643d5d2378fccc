import { accessOf, type Meaning, textParts } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isErrorClass } from "./error_objects.ts";

/**
 * Returns true if a program asks for the class of an error that it may not have made: by `instanceof TypeError`, by the
 * name, or by the text, which begins with the name. Errors that Lua raises need a class then.
 */
export function tellsClasses(files: readonly ts.SourceFile[], meaning: Meaning): boolean {
  return files.some((file) => meaning.facts.nodesOf(file).nodes.some((node) => tellsClass(node, meaning)));
}

function tellsClass(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword)
    return isErrorClass(node.right, meaning) && node.right.getText() !== "Error";
  if (ts.isPropertyAccessExpression(node) && node.name.text === "name")
    return accessOf(node) !== "write" && canBeError(node.expression, meaning);
  if (ts.isBindingElement(node)) return namesName(node) && patternOfError(node.parent, meaning);
  return textParts(node, meaning).some((part) => canBeError(part, meaning));
}

/** `{ name }` and `{ name: kind }`. */
function namesName({ name, propertyName }: ts.BindingElement): boolean {
  return (propertyName ?? name).getText() === "name";
}

function patternOfError(pattern: ts.BindingPattern, meaning: Meaning): boolean {
  if (ts.isVariableDeclaration(pattern.parent) && ts.isCatchClause(pattern.parent.parent)) return true;
  return isErrorType(meaning.typeOf(pattern), meaning);
}

function canBeError(node: ts.Expression, meaning: Meaning): boolean {
  return meaning.isCaught(node) || isErrorType(meaning.typeOf(node), meaning);
}

/** Returns true if values of a type are errors, or may be, as with `{ name: string }`. */
function isErrorType(type: ts.Type, meaning: Meaning): boolean {
  const members = ["name", "message", "cause", "stack"];
  const isOpen = (part: ts.Type) =>
    (part.flags & ts.TypeFlags.Object) !== 0 &&
    part.getProperty("name") !== undefined &&
    part
      .getProperties()
      .every(({ name, flags }) => flags & ts.SymbolFlags.Optional || members.includes(name));
  return meaning.parts(type).some((part) => meaning.isError(part) || isOpen(part));
}
