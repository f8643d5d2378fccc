import { operandText, type Report } from "../../diagnostics/index.ts";
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

/** Returns true if an object may have a member without its table having a field for it, or the other way round. */
function isUncertain(name: ts.PrivateIdentifier, meaning: Meaning): boolean {
  const declaration = meaning.symbolOf(name)?.valueDeclaration;
  if (!declaration) return false;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Static) return true;
  if (!ts.isPropertyDeclaration(declaration)) return false;
  const type = meaning.typeOf(declaration);
  const empty = ts.TypeFlags.Undefined | ts.TypeFlags.Null | ts.TypeFlags.Any | ts.TypeFlags.Unknown;
  return meaning.parts(type).some(({ flags }) => (flags & empty) !== 0);
}

/** Names the properties that are meant, with a public one as the example. */
function listRemedy(object: ts.Node, meaning: Meaning): string {
  const field = meaning
    .typeOf(object)
    .getProperties()
    .find(({ valueDeclaration: declared }) => {
      const isPublic = declared && ts.isPropertyDeclaration(declared) && ts.isIdentifier(declared.name);
      return (
        isPublic && !(ts.getCombinedModifierFlags(declared) & ts.ModifierFlags.NonPublicAccessibilityModifier)
      );
    })?.name;
  const source = ts.isExpression(object) ? operandText(object) : "object";
  const example = field && `, as in \`{ ${field}: ${source}.${field} }\``;
  return `Name the properties that are meant${example ?? ""}.`;
}

function classOf(name: ts.PrivateIdentifier, meaning: Meaning): string {
  const around = meaning.symbolOf(name)?.valueDeclaration?.parent;
  return around && ts.isClassLike(around) ? (around.name?.text ?? "Class") : "Class";
}

/** `#names`, which are ordinary fields in Lua: where that would be seen. */
export function checkPrivateNames(node: ts.Node, meaning: Meaning, report: Report): void {
  for (const object of listedAt(node, meaning)) {
    const name = privateFieldOf(object, meaning);
    if (!name) continue;
    const problem = "would be among the properties taken here";
    report("private-name", object, { name, problem, remedy: listRemedy(object, meaning) });
  }
  if (!ts.isPrivateIdentifier(node) || !ts.isBinaryExpression(node.parent)) return;
  if (isUncertain(node, meaning))
    report("private-name", node, {
      name: node.text,
      problem: "does not tell objects with it from others",
      remedy: `Write \`${operandText(node.parent.right)} instanceof ${classOf(node, meaning)}\`.`,
    });
}
