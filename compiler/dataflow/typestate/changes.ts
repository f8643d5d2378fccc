import {
  functionAround,
  isTrueOfMember,
  isWritten,
  type Meaning,
  memberReference,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The name under which the elements of lists, Maps and Sets are changed. */
export const ELEMENTS = "[]";

/** A change of something that a function did not make itself, with the expressions whose values get there. */
export interface Change {
  /** A variable of a module or of a function around, or the name of a member; undefined if it is computed. */
  readonly target: ts.Symbol | string | undefined;
  readonly values: readonly ts.Node[];
  /** True if something may be missing afterwards that was there before. */
  readonly removes: boolean;
}

/** Returns what a node of a function changes by itself outside of the function. */
export function changeBy(node: ts.Node, code: ts.Node, meaning: Meaning): Change | undefined {
  if (ts.isCallExpression(node)) return changeByCall(node, code, meaning);
  if (ts.isIdentifier(node)) {
    const symbol = isWritten(node) ? meaning.symbolOf(node) : undefined;
    const isOwn = symbol?.valueDeclaration && isInside(symbol.valueDeclaration, code);
    return symbol && !isOwn ? { target: symbol, values: [node], removes: false } : undefined;
  }
  if (!ts.isPropertyAccessExpression(node) && !ts.isElementAccessExpression(node)) return undefined;
  const removes = ts.isDeleteExpression(node.parent);
  if ((!removes && !isWritten(node)) || isMadeHere(node.expression, code, meaning)) return undefined;
  const name = memberReference(node, meaning)?.name;
  return { target: name === "length" ? ELEMENTS : name, values: [node], removes };
}

/** `list.push(value)`, `map.delete(key)`, `Object.assign(object, more)` and the like. */
function changeByCall(
  { expression, arguments: given }: ts.CallExpression,
  code: ts.Node,
  meaning: Meaning,
): Change | undefined {
  const callee = skipTypes(expression);
  const isMember = ts.isPropertyAccessExpression(callee) || ts.isElementAccessExpression(callee);
  const name = isMember ? memberReference(callee, meaning)?.name : undefined;
  if (!isMember || name === undefined) return undefined;
  if (name === "assign") {
    const [target, ...values] = given;
    return target && isMadeHere(target, code, meaning)
      ? undefined
      : { target: undefined, values, removes: false };
  }
  const changes = isTrueOfMember(name, ({ puts, shrinks, gives }) => {
    return puts?.into === "object" || shrinks === true || gives === "object";
  });
  if (!changes || isMadeHere(callee.expression, code, meaning)) return undefined;
  return { target: ELEMENTS, values: given.filter((value) => !ts.isFunctionLike(value)), removes: true };
}

/** True for the name of an object that the function made and keeps under that name, and for a literal. */
function isMadeHere(node: ts.Expression, code: ts.Node, meaning: Meaning): boolean {
  const inner = skipTypes(node);
  if (!ts.isIdentifier(inner)) return isLiteral(inner);
  const symbol = meaning.symbolOf(inner);
  const declaration = symbol?.valueDeclaration;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !isInside(declaration, code)) return false;
  const initial = declaration.initializer && skipTypes(declaration.initializer);
  const isNew = initial !== undefined && (isLiteral(initial) || ts.isNewExpression(initial));
  return isNew && !meaning.facts.isAssignedWithin(code, symbol!);
}

function isLiteral(node: ts.Expression): boolean {
  return ts.isArrayLiteralExpression(node) || ts.isObjectLiteralExpression(node);
}

function isInside(declaration: ts.Node, code: ts.Node): boolean {
  for (let at = functionAround(declaration); at; at = functionAround(at)) if (at === code) return true;
  return false;
}
