import { libraryMember, type Meaning, skipTypes, textParts } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { emptyValuesOf } from "./empty_values.ts";
import { hasNull, isAnything, mayBeNull, mayHoldNull } from "./null_types.ts";

/** True if a property of an object of this type may be null. */
function hasNullMember(type: ts.Type, node: ts.Node, meaning: Meaning): boolean {
  const { checker } = meaning;
  return meaning.parts(type).some((part) => {
    if (isAnything(part, meaning) || isAnyObject(part, meaning)) return mayHoldNull(type, node, meaning);
    const types = [
      ...checker.getPropertiesOfType(part).map((symbol) => checker.getTypeOfSymbolAtLocation(symbol, node)),
      ...checker.getIndexInfosOfType(part).map(({ type: value }) => value),
    ];
    return types.some((one) => hasNull(one, meaning) || mayBeNull(one, node, meaning));
  });
}

/** `object` and `{}` do not say what their properties are. */
function isAnyObject(part: ts.Type, { checker }: Meaning): boolean {
  if (part.flags & ts.TypeFlags.NonPrimitive) return true;
  const isObject = (part.flags & ts.TypeFlags.Object) !== 0;
  return isObject && checker.isTypeAssignableTo(checker.getStringType(), part);
}

/** Returns the object whose keys a node reads: `Object.keys(object)`, `{ ...object }`, `key in object`. */
function lookedThrough(node: ts.Node): readonly ts.Expression[] {
  if (ts.isSpreadAssignment(node) || ts.isForInStatement(node)) return [node.expression];
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.InKeyword ? [node.right] : [];
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  if (ts.isIdentifier(expression) && expression.text === "Object") return node.arguments;
  return name.text === "hasOwnProperty" ? [expression] : [];
}

/** Functions of the library that take null for what nil is, or only pass it on. */
const harmless: ReadonlySet<string> = new Set([
  "Boolean",
  "String",
  "isArray",
  "reduce",
  "reduceRight",
  "call",
  "apply",
  "bind",
]);

/** `map.set(key, null)`, `list.indexOf(null)`: Maps and lists hold no nil. */
function givesNull(node: ts.CallExpression | ts.NewExpression, meaning: Meaning): boolean {
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  const symbol = ts.isIdentifier(callee) ? meaning.symbolOf(callee) : undefined;
  if (!symbol || !meaning.isStandard(symbol) || harmless.has(symbol.name)) return false;
  return (node.arguments ?? []).some(
    (argument) =>
      !ts.isSpreadElement(argument) &&
      (mayBeNull(meaning.typeOf(argument), argument, meaning) || returnsNull(argument, symbol, meaning)),
  );
}

/** `list.map(orNull)`: what the function returns becomes an element. */
function returnsNull(argument: ts.Expression, { name }: ts.Symbol, meaning: Meaning): boolean {
  if (name !== "from" && libraryMember("Array", name)?.calls !== "make") return false;
  const [signature] = meaning.typeOf(argument).getCallSignatures();
  return signature !== undefined && mayBeNull(signature.getReturnType(), argument, meaning);
}

/** `[name, null]` and `list[0] = null`. */
function isNullElement(node: ts.Node, meaning: Meaning): boolean {
  if (ts.isArrayLiteralExpression(node))
    return node.elements.some((element) => !isLiteral(element) && isNullValue(element, meaning));
  if (!ts.isBinaryExpression(node) || node.operatorToken.kind !== ts.SyntaxKind.EqualsToken) return false;
  const target = skipTypes(node.left);
  return (
    ts.isElementAccessExpression(target) &&
    mayBeList(meaning.typeOf(target.expression), meaning) &&
    isNullValue(node.right, meaning)
  );
}

/** TypeScript takes as long for the types of literals in literals as the cube of their depth. */
function isLiteral(node: ts.Expression): boolean {
  const inner = skipTypes(node);
  return ts.isArrayLiteralExpression(inner) || ts.isObjectLiteralExpression(inner);
}

function isNullValue(node: ts.Expression, meaning: Meaning): boolean {
  return mayBeNull(meaning.typeOf(node), node, meaning);
}

function mayBeList(type: ts.Type, meaning: Meaning): boolean {
  const { checker } = meaning;
  return meaning.parts(type).some((part) => checker.isArrayType(part) || checker.isTupleType(part));
}

/** A list is declared or used whose elements may be null, also where nothing shows that one is. */
function isListWithNull(node: ts.Node, meaning: Meaning): boolean {
  const list = listAt(node);
  if (!list) return false;
  const { checker } = meaning;
  return meaning.parts(meaning.typeOf(list)).some((type) => {
    const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
    return element !== undefined && mayBeNull(element, node, meaning);
  });
}

function listAt(node: ts.Node): ts.Node | undefined {
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) return node.expression;
  const isDeclaration =
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isBindingElement(node);
  return isDeclaration ? node.name : undefined;
}

/** `${value}` of what may be null or undefined: the texts differ. */
function isInText(node: ts.Node, meaning: Meaning): boolean {
  return textParts(node, meaning).some((part) => {
    const empty = emptyValuesOf(part, meaning);
    return empty.null && empty.undefined;
  });
}

/** Returns true if null would have to be an element, a property that exists, or a text of its own. */
export function keepsNull(node: ts.Node, meaning: Meaning): boolean {
  if (lookedThrough(node).some((object) => hasNullMember(meaning.typeOf(object), object, meaning)))
    return true;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
    if (givesNull(node, meaning)) return true;
  }
  return isNullElement(node, meaning) || isListWithNull(node, meaning) || isInText(node, meaning);
}
