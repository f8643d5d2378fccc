import { functionAround, isTrueOfMember, isWritten, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Whether a node of a function writes a variable or a member of what the function did not make itself. */
export function changesOthers(node: ts.Node, code: ts.Node, meaning: Meaning): boolean {
  if (ts.isDeleteExpression(node)) return true;
  if (ts.isIdentifier(node)) return isWritten(node) && !isLocal(node, code, meaning);
  const isMember = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
  return isMember && isWritten(node) && !isMadeHere(node.expression, code, meaning);
}

/** Whether a call of the library changes an object that the function did not make itself. */
export function changesByCall(
  { expression, arguments: given }: ts.CallExpression | ts.NewExpression,
  code: ts.Node,
  meaning: Meaning,
): boolean {
  if (!ts.isPropertyAccessExpression(expression)) return ts.isElementAccessExpression(expression);
  const { text } = expression.name;
  const isChange = isTrueOfMember(text, (member) => {
    const { puts, shrinks, gives } = member;
    return puts?.into === "object" || shrinks === true || gives === "object";
  });
  if (!isChange) return false;
  const changed = text === "assign" ? given?.[0] : expression.expression;
  return changed === undefined || !isMadeHere(changed, code, meaning);
}

function isLocal(node: ts.Identifier, code: ts.Node, meaning: Meaning): boolean {
  const declaration = meaning.symbolOf(node)?.valueDeclaration;
  return declaration !== undefined && isInside(declaration, code);
}

function isInside(declaration: ts.Node, code: ts.Node): boolean {
  for (let at = functionAround(declaration); at; at = functionAround(at)) if (at === code) return true;
  return false;
}

/** Whether an expression is the name of an object that the function made, or a member of one. */
function isMadeHere(node: ts.Expression, code: ts.Node, meaning: Meaning): boolean {
  const inner = skipTypes(node);
  if (!ts.isIdentifier(inner))
    return ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner);
  const symbol = meaning.symbolOf(inner);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !isInside(declaration, code)) return false;
  const { initializer } = declaration;
  const isNew =
    initializer !== undefined &&
    (ts.isArrayLiteralExpression(initializer) ||
      ts.isObjectLiteralExpression(initializer) ||
      ts.isNewExpression(initializer));
  return isNew && !meaning.facts.isAssignedWithin(code, symbol!);
}
