import { type Report, sourceText } from "../../diagnostics/index.ts";
import { converterOf, isCalledIndirectly, libraryValue, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Functions and objects that the compiler replaces where they are called, made, or asked for a member. */
const replaced = new Set(
  "Array Boolean Error Map Math Number Object Set String Symbol WeakMap WeakSet decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt".split(
    " ",
  ),
);

const direct = "Call it where it stands, as in an arrow function: `(value) => {name}(value)`.";

/** Returns true if an identifier names a value, and not a member, a declaration or a part of an import. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isShorthandPropertyAssignment(parent)) return true;
  if (
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isImportSpecifier(parent) ||
    ts.isExportSpecifier(parent)
  )
    return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  return (parent as { name?: ts.Node }).name !== node;
}

function isUsedDirectly(node: ts.Identifier): boolean {
  const { parent, text } = node;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    return parent.expression === node && text !== "Symbol";
  }
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword;
}

/** `list.map(String)`, with elements that it can convert, and `list.map(parseFloat)`, `Math.max.apply(Math, list)`. */
function isConverter(node: ts.Identifier, meaning: Meaning): boolean {
  if (ts.isShorthandPropertyAssignment(node.parent)) return false;
  if (isCalledIndirectly(node, meaning)) return true;
  return converterOf(node, meaning) !== undefined || libraryValue(node, meaning)?.given !== undefined;
}

/**
 * Returns the alternative that the library names for something that it declares as `NotInLua<"…">`, or as a function of it.
 */
function alternativeOf(declared: ts.Type, meaning: Meaning): string | undefined {
  // A function without members, such as eval; Symbol can be called as well, but has `Symbol.iterator`.
  const called = declared.getProperties().length === 0 ? declared.getCallSignatures()[0] : undefined;
  const type = called?.getReturnType() ?? declared;
  if (type.symbol?.name !== "NotInLua" || !meaning.isStandard(type.symbol)) return undefined;
  const [alternative] = meaning.checker.getTypeArguments(type as ts.TypeReference);
  return alternative?.isStringLiteral() ? alternative.value : undefined;
}

function valueSymbolOf(node: ts.Identifier, { checker }: Meaning): ts.Symbol | undefined {
  return ts.isShorthandPropertyAssignment(node.parent)
    ? checker.getShorthandAssignmentValueSymbol(node.parent)
    : checker.getSymbolAtLocation(node);
}

function ownerOfArguments(node: ts.Node): ts.Node | undefined {
  return ts.findAncestor(node, (at) => ts.isFunctionLike(at) && !ts.isArrowFunction(at));
}

/** `arguments` is reported once in a function. */
function isFirstInFunction(node: ts.Identifier, { facts }: Meaning): boolean {
  const owner = ownerOfArguments(node);
  const names = owner ? facts.ofKind(ts.SyntaxKind.Identifier, owner) : [];
  return names.find((name) => name.text === node.text && ownerOfArguments(name) === owner) === node;
}

function checkIdentifier(node: ts.Identifier, meaning: Meaning, report: Report): void {
  if (!isReference(node)) return;
  const { text: name } = node;
  const symbol = valueSymbolOf(node, meaning);
  if (!symbol || !(symbol.flags & ts.SymbolFlags.Value) || symbol.flags & ts.SymbolFlags.Alias) return;
  if (name === "arguments" && !symbol.declarations?.length) {
    const remedy = "Use a rest parameter: `(...values)`.";
    if (isFirstInFunction(node, meaning)) report("unavailable-global", node, { name, remedy });
  } else if (name === "globalThis" && !symbol.declarations?.length) {
    report("unavailable-global", node, { name, remedy: "Use the name itself." });
  } else if (meaning.isStandard(symbol)) checkStandard(node, meaning, report);
}

/** Returns the argument of `print`, if it is one text. */
function printedText({ parent }: ts.Identifier, meaning: Meaning): string {
  const [first, second] = ts.isCallExpression(parent) ? parent.arguments : [];
  const isText = first && !second && (meaning.typeOf(first).flags & ts.TypeFlags.StringLike) !== 0;
  return isText ? sourceText(first) : "text";
}

/** `RegExp` that makes no regular expression. */
function checkConstructor(node: ts.Identifier, report: Report): void {
  const { parent } = node;
  const isMade = (ts.isNewExpression(parent) || ts.isCallExpression(parent)) && parent.expression === node;
  if (isMade) return;
  report("regular-expression", node, {
    problem: "A regular expression has no class in Lua.",
    remedy: "Write a literal such as `/^[a-z]+$/`, and the type `RegExp` where one is given.",
  });
}

function checkStandard(node: ts.Identifier, meaning: Meaning, report: Report): void {
  const { text: name } = node;
  const alternative = alternativeOf(meaning.typeOf(node), meaning);
  if (name === "RegExp") checkConstructor(node, report);
  else if (name === "print") report("standard-output", node, { text: printedText(node, meaning) });
  else if (alternative) report("unavailable-global", node, { name, remedy: alternative });
  else if (replaced.has(name) && !isUsedDirectly(node) && !isConverter(node, meaning)) {
    report("unavailable-global", node, { name, remedy: direct.replace("{name}", name) });
  }
}

/** `text.normalize()`. With a regular expression in its call, that is what is refused. */
function checkMember(node: ts.PropertyAccessExpression, meaning: Meaning, report: Report): void {
  const { name, parent } = node;
  const alternative = alternativeOf(meaning.typeOf(node), meaning);
  // The regular expression itself has an error already.
  if (meaning.typeOf(node.expression).symbol?.name === "RegExp") return;
  if (!alternative || (ts.isCallExpression(parent) && parent.arguments.some(ts.isRegularExpressionLiteral)))
    return;
  report("lua-unsupported", name, {
    problem: `Lua has no '${name.text}'.`,
    remedy: alternative,
  });
}

/** Values that JavaScript has and Lua has not. */
export function checkGlobals(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isIdentifier(node)) checkIdentifier(node, meaning, report);
  else if (ts.isPropertyAccessExpression(node)) checkMember(node, meaning, report);
}
