import ts from "../typescript_api.ts";

/**
 * True for the object of a link in an optional chain, such as `a` in `a?.b`, and `a?.b` in `a?.b.c`. The link is only
 * reached with an object, whereas TypeScript's type of it contains undefined.
 */
export function isObjectInChain(node: ts.Node): boolean {
  const { parent } = ts.getOriginalNode(node);
  if (!parent) return false;
  if (ts.isNonNullExpression(parent)) return isObjectInChain(parent);
  const isLink =
    ts.isPropertyAccessExpression(parent) ||
    ts.isElementAccessExpression(parent) ||
    ts.isCallExpression(parent);
  return isLink && parent.expression === ts.getOriginalNode(node) && ts.isOptionalChain(parent);
}
