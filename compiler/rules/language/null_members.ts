import { conventionsOf } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { indirectCall, type Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { hasNull, isAnything, mayBeNull, mayHoldNull } from "./null_types.ts";

const remedy = "Leave the property out, or use another value that says `none`.";

/** True if a property of an object of this type may be null: in Lua it does not exist then. */
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

/** What looks at the keys of an object: `Object.keys(object)`, `{ ...object }`, `key in object`. */
function lookedThrough(node: ts.Node): readonly ts.Expression[] {
  if (ts.isSpreadAssignment(node) || ts.isForInStatement(node)) return [node.expression];
  if (ts.isBinaryExpression(node))
    return node.operatorToken.kind === ts.SyntaxKind.InKeyword ? [node.right] : [];
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression, name } = node.expression;
  if (ts.isIdentifier(expression) && expression.text === "Object") return node.arguments;
  return name.text === "hasOwnProperty" ? [expression] : [];
}

/** Functions of the library that take null for what nil is. */
const harmless: ReadonlySet<string> = new Set(["Boolean", "String", "isArray", "reduce", "reduceRight"]);

/** `map.set(key, null)`, `list.indexOf(null)`: our Maps and lists hold no nil. */
function checkArguments(node: ts.CallExpression | ts.NewExpression, meaning: Meaning, report: Report): void {
  const callee = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
  const symbol = ts.isIdentifier(callee) ? meaning.symbolOf(callee) : undefined;
  if (!symbol || !meaning.isStandard(symbol) || harmless.has(symbol.name)) return;
  const unused = unusedObject(node, meaning);
  for (const argument of node.arguments ?? [])
    if (
      argument !== unused &&
      !ts.isSpreadElement(argument) &&
      mayBeNull(meaning.typeOf(argument), argument, meaning)
    )
      report("null-value", argument, { remedy: "Give it a value for this case: `value ?? other`." });
}

/** The object of `f.apply(null, values)` where the function has no `this`. */
function unusedObject(
  node: ts.CallExpression | ts.NewExpression,
  meaning: Meaning,
): ts.Expression | undefined {
  const indirect = ts.isCallExpression(node) ? indirectCall(node, meaning) : undefined;
  const takesObject = indirect && conventionsOf(meaning).ofType(meaning.typeOf(indirect.callee)) === "self";
  return takesObject ? undefined : indirect?.object;
}

/** Reports null where it would have to be an element or a property that exists. */
export function checkNullMembers(node: ts.Node, meaning: Meaning, report: Report): void {
  for (const object of lookedThrough(node))
    if (hasNullMember(meaning.typeOf(object), object, meaning)) report("null-value", object, { remedy });
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) checkArguments(node, meaning, report);
  else if (ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isPropertyDeclaration(node)) {
    const { checker } = meaning;
    const type = meaning.typeOf(node);
    const [element] = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : [];
    if (element && hasNull(element, meaning))
      report("null-value", node.name, { remedy: "Leave such elements out: a Lua table ends at the first." });
  }
}
