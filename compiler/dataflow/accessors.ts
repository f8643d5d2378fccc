import { isOwnDeclaration } from "../program/index.ts";
import { filesWith, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/**
 * Operations that show how an object stores its members: listing names or values, testing for one, deleting one, asking
 * whether the object is an array, and passing it to the server.
 */
export type Sight = "names" | "values" | "presence" | "deletion" | "array" | "server";

interface Seen {
  readonly sight: Sight;
  readonly node: ts.Node;
  /** The type of the object. */
  readonly type: ts.Type;
}

/** An object literal with getters or setters. */
export function hasAccessors(node: ts.Node): node is ts.ObjectLiteralExpression {
  return ts.isObjectLiteralExpression(node) && node.properties.some(ts.isAccessor);
}

/** Returns how the program may look at the members of an object with accessors, by the types it is looked at through. */
export function sightsOf(literal: ts.ObjectLiteralExpression, meaning: Meaning): readonly Seen[] {
  const { checker } = meaning;
  return meaning.remember("sights of an object", literal, () => {
    const type = checker.getWidenedType(meaning.typeOf(literal));
    const isSeenAs = (place: ts.Type) => checker.isTypeAssignableTo(type, place);
    const files = [...filesWith(literal.getSourceFile(), meaning)];
    const sights = files.flatMap((file) => sightsIn(file, meaning));
    return sights.filter(({ type: seen }) => meaning.parts(seen).some(isSeenAs));
  });
}

function sightsIn(file: ts.SourceFile, meaning: Meaning): readonly Seen[] {
  const find = () => meaning.facts.nodesOf(file).nodes.flatMap((node) => sightsAt(node, meaning));
  return meaning.remember("sights", file, find);
}

function sightsAt(node: ts.Node, meaning: Meaning): Seen[] {
  const seen = (sight: Sight, object: ts.Node): Seen => ({ sight, node, type: meaning.typeOf(object) });
  if (ts.isForInStatement(node)) return [seen("names", node.expression)];
  if (ts.isSpreadAssignment(node)) return [seen("values", node.expression)];
  if (ts.isObjectBindingPattern(node))
    return node.elements.some(({ dotDotDotToken }) => dotDotDotToken) ? [seen("values", node)] : [];
  if (ts.isCallExpression(node)) return callSights(node, meaning);
  if (ts.isDeleteExpression(node)) {
    const target = node.expression;
    return ts.isPropertyAccessExpression(target) || ts.isElementAccessExpression(target)
      ? [seen("deletion", target.expression)]
      : [];
  }
  const isIn = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword;
  return isIn ? [seen("presence", node.right)] : [];
}

function callSights(node: ts.CallExpression, meaning: Meaning): Seen[] {
  const given = (sight: Sight) =>
    node.arguments.map((value) => ({ sight, node, type: meaning.typeOf(value) }));
  const { expression } = node;
  const owner = ts.isPropertyAccessExpression(expression) ? expression.expression.getText() : "";
  const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : "";
  if (owner === "Object") {
    if (name === "hasOwn") return given("presence");
    return given(name === "keys" ? "names" : "values");
  }
  if (owner === "JSON") return given("values");
  if (owner === "Array" && name === "isArray") return given("array");
  const { declaration } = meaning.checker.getResolvedSignature(node) ?? {};
  const isServer = declaration && isOwnDeclaration(declaration.getSourceFile().fileName);
  return isServer ? given("server") : [];
}

/** Tests for an object with accessors whose members may be listed, by their names or with their values. */
export function isListed(literal: ts.ObjectLiteralExpression, meaning: Meaning): boolean {
  return sightsOf(literal, meaning).some(({ sight }) => sight === "names" || sight === "values");
}
