import { operandText, type Report } from "../../diagnostics/index.ts";
import { textKind } from "../../numbers/index.ts";
import {
  elementOf,
  isGivenByServer,
  kindOfType,
  libraryMember,
  type Meaning,
  presentType,
  saysNothing,
  textParts,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { reportUntyped } from "./untyped_declarations.ts";

/** Methods that turn the values of an array into text, unless sorting is told how to compare. */
function isTextMethod(node: ts.CallExpression): boolean {
  if (!ts.isPropertyAccessExpression(node.expression)) return false;
  const { text } = node.expression.name;
  const isSort = libraryMember("Array", text)?.calls === "order";
  return text === "join" || (isSort && node.arguments.length === 0);
}

/** `array.join()` and `array.sort()`. */
function checkElements(node: ts.CallExpression, meaning: Meaning, report: Report): void {
  if (!isTextMethod(node)) return;
  const { expression: array, name } = node.expression as ts.PropertyAccessExpression;
  const element = elementOf(meaning.typeOf(array), meaning);
  if (!element || element.flags & ts.TypeFlags.Never) return;
  const isJoin = name.text === "join";
  if (isJoin && saysNothing(element, meaning)) return;
  const kind = kindOfType(presentType(element, meaning), meaning);
  if (kind === "object" || (!isJoin && (kind === "list" || kind === "anything")))
    report("object-in-text", array, { type: meaning.checker.typeToString(element) });
}

/** `toString` that Lua's tostring would not call: of an object literal, in a field, or with parameters. */
function checkTextMethod(node: ts.Node, report: Report): void {
  const isMember =
    ts.isObjectLiteralElementLike(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node);
  if (!isMember || node.name?.getText() !== "toString") return;
  const isOfClass = ts.isMethodDeclaration(node) && ts.isClassLike(node.parent);
  if (isOfClass && node.parameters.length === 0) return;
  const problem = isOfClass
    ? "Lua gives `toString` of an object no arguments. Call it by another name."
    : "Lua asks only classes for the text of an object. Write a class with a method `toString()`, or use another name.";
  report("lua-unsupported", node.name, { problem });
}

/** A value that may be undefined prints as in JavaScript, if its other values do. */
function checkAbsent(part: ts.Expression, meaning: Meaning, report: Report): void {
  const type = meaning.typeOf(part);
  const present = presentType(type, meaning);
  const kind = kindOfType(present, meaning);
  if (kind === "object") report("object-in-text", part, { type: meaning.checker.typeToString(present) });
  else if (isGivenByServer(part, meaning)) report("undefined-in-text", part, { source: operandText(part) });
}

/** Values that become text must have one that is the same in Lua. */
export function checkText(node: ts.Node, meaning: Meaning, report: Report): void {
  checkTextMethod(node, report);
  if (ts.isCallExpression(node)) checkElements(node, meaning, report);
  for (const part of textParts(node, meaning)) {
    const kind = textKind(part, meaning);
    if (kind === "undefined") checkAbsent(part, meaning, report);
    if (kind !== "object") continue;
    if (meaning.typeOf(part).flags & ts.TypeFlags.Any) reportUntyped(part, meaning, report);
    else report("object-in-text", part, { type: meaning.checker.typeToString(meaning.typeOf(part)) });
  }
}
