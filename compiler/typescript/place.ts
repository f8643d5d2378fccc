import ts from "../typescript_api.ts";

/** The node and types behind a TypeScript diagnostic, so that hints need not read its message. */
export interface Place {
  readonly checker: ts.TypeChecker;
  readonly code: number;
  /** The innermost node that has all of the marked text. */
  readonly node: ts.Node;
}

/** The place of a diagnostic, if it has one that is less than the whole file. */
export function placeOf(
  { file, start, length = 0, code }: ts.Diagnostic,
  program: ts.Program,
): Place | undefined {
  if (!file || start === undefined) return undefined;
  const end = start + length;
  let node: ts.Node = file;
  const step = (child: ts.Node): ts.Node | undefined =>
    child.getStart(file) <= start && child.end >= end ? child : undefined;
  for (let inner: ts.Node | undefined = file; inner; inner = ts.forEachChild(inner, step)) node = inner;
  return node === file ? undefined : { checker: program.getTypeChecker(), code, node };
}

/** The names under which a type is declared, and those of the types that it is made of. */
export function declaredNames(type: ts.Type | undefined): readonly string[] {
  if (!type) return [];
  const parts = type.isUnionOrIntersection() ? type.types : [];
  const names = [type.aliasSymbol?.name, type.symbol?.name].filter((name) => name !== undefined);
  return [...names, ...parts.flatMap(declaredNames)];
}

/** The type of the object of which a member is named at a place. */
export function ownerType({ node, checker }: Place): ts.Type | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent) && parent.name === node)
    return checker.getTypeAtLocation(parent.expression);
  return ts.isBindingElement(parent) && ts.isObjectBindingPattern(parent.parent)
    ? checker.getTypeAtLocation(parent.parent)
    : undefined;
}

/** The type that a value at a place would have to have. */
export function wantedType({ node, checker }: Place): ts.Type | undefined {
  if (ts.isVariableDeclaration(node.parent) && node.parent.name === node)
    return checker.getTypeAtLocation(node);
  if (ts.isPropertyAssignment(node.parent) && node.parent.name === node)
    return checker.getContextualType(node.parent.initializer);
  if (ts.isReturnStatement(node)) return node.expression && checker.getContextualType(node.expression);
  return ts.isExpression(node) ? checker.getContextualType(node) : undefined;
}

/**
 * The types that the message of a diagnostic can be about: of the node, of what it is taken from, given, or wanted for.
 */
export function typesAround(place: Place): readonly ts.Type[] {
  const { node, checker } = place;
  const { parent } = node;
  const given =
    ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.initializer : undefined;
  const taken = ts.isElementAccessExpression(node) || ts.isCallExpression(node) || ts.isNewExpression(node);
  const returned = ts.isReturnStatement(node) ? node.expression : undefined;
  const nodes = [node, given, taken ? node.expression : undefined, returned].filter(
    (each) => each !== undefined,
  );
  const others = [ownerType(place), wantedType(place)].filter((type) => type !== undefined);
  return [...nodes.map((each) => checker.getTypeAtLocation(each)), ...others];
}
