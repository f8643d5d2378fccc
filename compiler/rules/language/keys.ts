import { isFreeLoop, isOrderFree } from "../../dataflow/index.ts";
import { operandText, type Report, sourceText } from "../../diagnostics/index.ts";
import { isLibrary } from "../../program/index.ts";
import {
  isAssignmentTarget,
  libraryMember,
  type Meaning,
  skipTypes,
  typeTakenApart,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Whether a function of Object gives the keys or the values of an object. */
function givesParts(name: string): boolean {
  const { gives } = libraryMember("ObjectConstructor", name) ?? {};
  return gives === "keys" || gives === "elements";
}

/** `Object.keys(x)`, `Object.values(x)` or `Object.entries(x)`. */
function isListing(node: ts.Node): node is ts.CallExpression {
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.expression.getText() === "Object" &&
    givesParts(node.expression.name.text)
  );
}

function isNumeric(type: ts.Type, meaning: Meaning): boolean {
  const isNumber = ({ flags }: ts.Type) => (flags & ts.TypeFlags.NumberLike) !== 0;
  return meaning
    .parts(type)
    .some((part) => (part.isIntersection() ? part.types.some(isNumber) : isNumber(part)));
}

/** Whether a number is no ordinary key of something: arrays, texts, and the names of an enum's values; or it is not known. */
function takesNumbers(type: ts.Type, meaning: Meaning): boolean {
  return meaning
    .parts(type)
    .every(
      (part) =>
        meaning.checker.getPropertyOfType(part, "length") !== undefined ||
        (part.flags & ts.TypeFlags.StringLike) !== 0 ||
        ((part.symbol?.flags ?? 0) & ts.SymbolFlags.Enum) !== 0 ||
        (part.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Any)) !== 0,
    );
}

/** `K extends keyof Events`: a number is reported where it is given to such a parameter. */
function isKeyOf(type: ts.Type): boolean {
  const [declaration] = type.isTypeParameter() ? (type.symbol.declarations ?? []) : [];
  const constraint = declaration && ts.isTypeParameterDeclaration(declaration) && declaration.constraint;
  return (
    constraint !== undefined &&
    constraint !== false &&
    ts.isTypeOperatorNode(constraint) &&
    constraint.operator === ts.SyntaxKind.KeyOfKeyword
  );
}

/** The type of a record's values, as its declaration would name it. */
function typeName(value: ts.Expression, meaning: Meaning): string {
  const { checker } = meaning;
  const type = checker.getBaseTypeOfLiteralType(meaning.typeOf(value));
  return checker.typeToString(checker.getNonNullableType(type));
}

function checkArguments(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  const { declaration } = meaning.checker.getResolvedSignature(node) ?? {};
  if (!declaration?.typeParameters || isLibrary(declaration.getSourceFile().fileName)) return;
  for (const [index, argument] of node.arguments.entries()) {
    const parameter = declaration.parameters[index];
    if (!parameter || !isKeyOf(meaning.typeOf(parameter))) continue;
    const type = meaning.typeOf(argument);
    if (!isKeyOf(type) && isNumeric(type, meaning))
      report("number-key", argument, { type: "…", text: `String(${sourceText(argument)})` });
  }
}

function checkAccess(node: ts.ElementAccessExpression, meaning: Meaning, report: Report): void {
  const key = node.argumentExpression;
  const type = meaning.typeOf(key);
  if (isKeyOf(type) || !isNumeric(type, meaning)) return;
  if (takesNumbers(meaning.typeOf(node.expression), meaning)) return;
  const text = `${operandText(node.expression)}[String(${sourceText(key)})]`;
  report("number-key", key, { type: typeName(node, meaning), text });
}

/** `({ 0: first } = list)`. */
function isTakenOfList({ parent }: ts.PropertyAssignment, meaning: Meaning): boolean {
  return isAssignmentTarget(parent) && takesNumbers(typeTakenApart(parent, meaning), meaning);
}

function checkName(node: ts.PropertyName, meaning: Meaning, report: Report): void {
  const isNumber = ts.isComputedPropertyName(node)
    ? isNumeric(meaning.typeOf(node.expression), meaning)
    : ts.isNumericLiteral(node);
  if (!isNumber) return;
  const { parent } = node;
  const type = ts.isPropertyAssignment(parent) ? typeName(parent.initializer, meaning) : "…";
  const text = ts.isComputedPropertyName(node)
    ? `[String(${sourceText(node.expression)})]`
    : `"${node.text}"`;
  report("number-key", node, { type, text });
}

/** Properties that a spread could set to undefined, which in Lua leaves what was there before. */
function checkSpread(node: ts.SpreadAssignment, meaning: Meaning, report: Report): void {
  const { properties } = node.parent;
  const before = new Set<string>();
  for (const property of properties.slice(0, properties.indexOf(node))) {
    const names = ts.isSpreadAssignment(property)
      ? meaning.typeOf(property.expression).getProperties()
      : [meaning.checker.getSymbolAtLocation(property.name!)];
    for (const symbol of names) if (symbol) before.add(symbol.name);
  }
  const parts = meaning.parts(meaning.typeOf(skipTypes(node.expression)));
  for (const symbol of parts.flatMap((part) => part.getProperties())) {
    if (!before.has(symbol.name) || symbol.flags & ts.SymbolFlags.Optional) continue;
    const type = meaning.checker.getTypeOfSymbol(symbol);
    if (meaning.parts(type).some(({ flags }) => (flags & ts.TypeFlags.Undefined) !== 0))
      report("undefined-property", node, { name: symbol.name });
  }
}

/** Keys of objects: their order, and numbers among them. */
export function checkKeys(node: ts.Node, meaning: Meaning, report: Report): void {
  if (isListing(node)) {
    const [object] = node.arguments;
    const isArray = object && meaning.checker.isArrayType(meaning.typeOf(object));
    if (!isArray && !isOrderFree(node, meaning))
      report("unordered-keys", node, { object: object?.getText() ?? "object" });
  } else if (ts.isForInStatement(node)) {
    if (!meaning.checker.isArrayType(meaning.typeOf(node.expression)) && !isFreeLoop(node, meaning))
      report("unordered-keys", node.expression, { object: node.expression.getText() });
  } else if (ts.isElementAccessExpression(node)) checkAccess(node, meaning, report);
  else if (ts.isCallExpression(node)) checkArguments(node, meaning, report);
  else if (ts.isPropertyAssignment(node) && !isTakenOfList(node, meaning))
    checkName(node.name, meaning, report);
  else if (ts.isSpreadAssignment(node)) checkSpread(node, meaning, report);
}
