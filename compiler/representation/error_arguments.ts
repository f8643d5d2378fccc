import { baseOf, classOf, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import { isErrorClass } from "./error_objects.ts";

type Making = ts.NewExpression | ts.CallExpression;

/** The constructor that is written in a class. */
export function ownConstructor(node: ts.ClassLikeDeclaration): ts.ConstructorDeclaration | undefined {
  return node.members.find(
    (member): member is ts.ConstructorDeclaration =>
      ts.isConstructorDeclaration(member) && member.body !== undefined,
  );
}

/** Returns true if making an object of a class runs code of the class itself. */
export function hasConstructor(node: ts.ClassLikeDeclaration): boolean {
  const isField = (member: ts.ClassElement) =>
    ts.isPropertyDeclaration(member) && member.initializer !== undefined;
  return !baseOf(node) || ownConstructor(node) !== undefined || node.members.some(isField);
}

/** Returns true if objects of a class are made by the constructor of the library's errors alone. */
export function isMadeByError(node: ts.Expression | undefined, meaning: Meaning): boolean {
  if (!node || isErrorClass(node, meaning)) return node !== undefined;
  const declaration = classOf(node, meaning);
  return (
    declaration !== undefined && !hasConstructor(declaration) && isMadeByError(baseOf(declaration), meaning)
  );
}

/** Returns true if a class takes what the library's errors take: a message, and options with a cause. */
export function takesErrorArguments(node: ts.Expression | undefined, meaning: Meaning): boolean {
  if (!node || isErrorClass(node, meaning)) return node !== undefined;
  const declaration = classOf(node, meaning);
  return (
    declaration !== undefined &&
    !ownConstructor(declaration) &&
    takesErrorArguments(baseOf(declaration), meaning)
  );
}

/** The class whose objects an expression makes, or whose constructor a `super(…)` calls. */
function madeClass(node: Making): ts.Expression | undefined {
  if (node.expression.kind !== ts.SyntaxKind.SuperKeyword) return node.expression;
  const around = ts.findAncestor(node, ts.isClassLike);
  return around && baseOf(around);
}

function isCause(node: ts.Expression): boolean {
  if (!ts.isObjectLiteralExpression(node)) return ts.isIdentifier(node);
  return node.properties.every(
    (property) => ts.isPropertyAssignment(property) || ts.isShorthandPropertyAssignment(property),
  );
}

/** Returns true if a statement stands in its function, or in branches of it, but in no loop, switch or try. */
function isInBranches({ parent }: ts.Node): boolean {
  if (ts.isConstructorDeclaration(parent)) return true;
  return (ts.isBlock(parent) || ts.isIfStatement(parent)) && isInBranches(parent);
}

/** Returns the kind of an error's arguments: `none` if no error is made, `odd` if the cause cannot be seen in them. */
export function errorArguments(node: Making, meaning: Meaning): "none" | "odd" | "message" | "cause" {
  if (!takesErrorArguments(madeClass(node), meaning)) return "none";
  const [message, options] = node.arguments ?? [];
  const isSuper = node.expression.kind === ts.SyntaxKind.SuperKeyword;
  if (isSuper && !(ts.isExpressionStatement(node.parent) && isInBranches(node.parent))) return "odd";
  if (message && ts.isSpreadElement(message)) return "odd";
  if (!options) return "message";
  return isCause(options) ? "cause" : "odd";
}
