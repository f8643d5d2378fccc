import type { Report } from "../../diagnostics/index.ts";
import { isStringify, libraryMember, type Meaning, privateFieldOf } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The object whose properties a call looks at: `Object.keys(object)`, `stringify(object)`. */
function givenToList({ expression, arguments: given }: ts.CallExpression, meaning: Meaning) {
  if (!ts.isPropertyAccessExpression(expression))
    return isStringify(meaning.symbolOf(expression)) ? given.slice(0, 1) : [];
  const { name, expression: object } = expression;
  if (isStringify(meaning.symbolOf(name))) return given.slice(0, 1);
  if (object.getText() !== "Object") return [];
  const { gives, asksKeys } = libraryMember("ObjectConstructor", name.text) ?? {};
  if (name.text === "assign") return given.slice(1);
  return asksKeys && gives ? given.slice(0, 1) : [];
}

/** The objects whose properties a node copies or lists. */
function listedAt(node: ts.Node, meaning: Meaning): readonly ts.Node[] {
  if (ts.isCallExpression(node)) return givenToList(node, meaning);
  if (ts.isForInStatement(node) || ts.isSpreadAssignment(node)) return [node.expression];
  const isRest = ts.isBindingElement(node) && node.dotDotDotToken && ts.isObjectBindingPattern(node.parent);
  return isRest ? [node.parent] : [];
}

/** Whether an object may have a member without its table having a field for it, or the other way round. */
function isUncertain(name: ts.PrivateIdentifier, meaning: Meaning): boolean {
  const declaration = meaning.symbolOf(name)?.valueDeclaration;
  if (!declaration) return false;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) return true;
  if (!ts.isPropertyDeclaration(declaration)) return false;
  const type = meaning.typeOf(declaration);
  const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  return meaning.parts(type).some(({ flags }) => (flags & empty) !== 0);
}

/** `#names`, which are ordinary fields in Lua: where that would be seen. */
export function checkPrivateNames(node: ts.Node, meaning: Meaning, report: Report): void {
  for (const object of listedAt(node, meaning)) {
    const name = privateFieldOf(meaning.typeOf(object), meaning);
    if (name) report("private-name", object, { name, problem: "would be among the properties taken here" });
  }
  if (!ts.isPrivateIdentifier(node) || !ts.isBinaryExpression(node.parent)) return;
  if (isUncertain(node, meaning))
    report("private-name", node, { name: node.text, problem: "does not tell objects with it from others" });
}
