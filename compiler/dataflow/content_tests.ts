import { boundArguments, calleeOf, type Meaning, memberReference, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";
import type { Condition } from "./control_flow/index.ts";
import { isFreeText } from "./holding.ts";

/** Methods of a text whose result tells something of what is in it. */
const asking: ReadonlySet<string> = new Set([
  ...["includes", "startsWith", "endsWith", "indexOf", "lastIndexOf", "search", "match", "matchAll"],
  ...["at", "charAt", "charCodeAt", "codePointAt", "localeCompare", "split"],
]);
/** Methods that give another text made of the same. */
const changing: ReadonlySet<string> = new Set([
  ...["trim", "trimStart", "trimEnd", "toLowerCase", "toUpperCase", "toString", "valueOf", "normalize"],
  ...["slice", "substring", "substr", "replace", "replaceAll", "concat"],
]);
/** Methods, of regular expressions and of Lua's `string`, that look into the text that they get. */
const searching: ReadonlySet<string> = new Set(["test", "exec", "find", "match", "gmatch", "byte"]);
/** Methods that look for the text that they get among others: found or not, the text is known. */
const placing: ReadonlySet<string> = new Set(["indexOf", "lastIndexOf", "get"]);
/** Methods that say whether the text that they get is one of several. */
const listing: ReadonlySet<string> = new Set(["includes", "has", "hasOwn"]);
const numbers: ReadonlySet<string> = new Set(["Number", "parseInt", "parseFloat", "tonumber"]);

/** A mention of a text, the condition that it is a part of, and whether that holds; without one any outcome counts. */
interface Mention {
  readonly node: ts.Node;
  readonly condition?: Condition;
}

/**
 * Returns true if a condition that holds, or does not, says something about what is in a text: which characters, or
 * which of several texts it is. That it is there, is not empty or has a length says nothing.
 */
export function testsContent({ expression, holds }: Condition, symbol: ts.Symbol, meaning: Meaning): boolean {
  const node = skipTypes(expression);
  const tests = (part: ts.Expression, isHolding = holds) =>
    testsContent({ expression: part, holds: isHolding }, symbol, meaning);
  if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    return tests(node.operand, !holds);
  }
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const isAnd = kind === ts.SyntaxKind.AmpersandAmpersandToken;
    if (isAnd || kind === ts.SyntaxKind.BarBarToken) {
      const sides = [tests(node.left), tests(node.right)];
      return isAnd === holds ? sides.includes(true) : !sides.includes(false);
    }
  }
  const named = ts.isIdentifier(node) ? constantValue(node, symbol, meaning) : undefined;
  if (named) return tests(named);
  const condition = { expression: node, holds };
  return meaning.facts
    .usesWithin(node, symbol)
    .some((use) => looksInside({ node: use.node, condition }, meaning));
}

/** Returns the value of a constant that a condition names, such as `const isPlain = …`. */
function constantValue(node: ts.Identifier, text: ts.Symbol, meaning: Meaning): ts.Expression | undefined {
  const symbol = meaning.symbolOf(node);
  const declaration = symbol?.valueDeclaration;
  if (symbol === text || !declaration || !ts.isVariableDeclaration(declaration)) return undefined;
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant ? declaration.initializer : undefined;
}

/** Returns true if the code around a mention of a text looks at what is in it. */
function looksInside({ node, condition }: Mention, meaning: Meaning): boolean {
  let at = node;
  while (at !== condition?.expression) {
    const { parent } = at;
    if (ts.isPropertyAccessExpression(parent) && parent.expression === at) {
      const name = parent.name.text;
      const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
      if (!isCalled || !changing.has(name)) return isCalled && asking.has(name);
      at = parent.parent;
    } else if (isSameText(parent)) at = parent;
    else if (ts.isTemplateSpan(parent)) at = parent.parent;
    else if (ts.isCallExpression(parent)) {
      if (parent.expression.getText() !== "String") return isLookedAt(at, parent, { condition, meaning });
      at = parent;
    } else return isKnownThere(at, parent, { condition, meaning });
  }
  return false;
}

/** Wrappers and sums of texts contain the text. */
function isSameText(node: ts.Node): boolean {
  if (ts.isBinaryExpression(node)) return node.operatorToken.kind === ts.SyntaxKind.PlusToken;
  return ts.isExpression(node) && skipTypes(node) !== node;
}

interface Place {
  readonly condition: Condition | undefined;
  readonly meaning: Meaning;
}

/** Returns true if a call looks into a text that it gets. */
function isLookedAt(argument: ts.Node, call: ts.CallExpression, { condition, meaning }: Place): boolean {
  const name = memberReference(call.expression, meaning)?.name;
  const callee = calleeOf(call, meaning);
  if (callee) {
    for (const [parameter, given] of boundArguments(call, callee, meaning)) {
      if (given === argument && looksIntoParameter(parameter, callee.body, meaning)) return true;
    }
    return false;
  }
  if (ts.isIdentifier(call.expression)) return numbers.has(call.expression.text);
  if (name === undefined) return false;
  return searching.has(name) || placing.has(name) || (listing.has(name) && isTrue(call, condition));
}

/** Returns true if a function of the project looks at what is in a text that it gets. */
function looksIntoParameter({ name }: ts.ParameterDeclaration, body: ts.Node, meaning: Meaning): boolean {
  return looksIntoVariable(name, body, meaning);
}

function looksIntoVariable(name: ts.BindingName, scope: ts.Node, meaning: Meaning): boolean {
  const symbol = ts.isIdentifier(name) ? meaning.symbolOf(name) : undefined;
  if (!symbol) return false;
  return meaning.remember(
    "looks into the text",
    name,
    () =>
      meaning.facts
        .usesWithin(scope, symbol)
        .some(({ node, access }) => access !== "declaration" && looksInside({ node }, meaning)),
    false,
  );
}

/** Returns true if a comparison, a look-up, a loop or another name tells what is in a text. */
function isKnownThere(at: ts.Node, parent: ts.Node, { condition, meaning }: Place): boolean {
  if (ts.isElementAccessExpression(parent)) return true;
  if (ts.isForOfStatement(parent)) return parent.expression === at;
  if (ts.isSwitchStatement(parent)) return parent.expression === at;
  if (ts.isVariableDeclaration(parent)) {
    const scope = ts.findAncestor(parent, ts.isFunctionLike) ?? parent.getSourceFile();
    return condition === undefined && looksIntoVariable(parent.name, scope, meaning);
  }
  if (!ts.isBinaryExpression(parent)) return false;
  const { kind } = parent.operatorToken;
  if (kind === ts.SyntaxKind.InKeyword) return parent.left === at && isTrue(parent, condition);
  const isEqual = kind === ts.SyntaxKind.EqualsEqualsEqualsToken || kind === ts.SyntaxKind.EqualsEqualsToken;
  const isUnequal =
    kind === ts.SyntaxKind.ExclamationEqualsEqualsToken || kind === ts.SyntaxKind.ExclamationEqualsToken;
  if (!isEqual && !isUnequal) return false;
  const other = parent.left === at ? parent.right : parent.left;
  return isKnownText(other, meaning) && isTrue(parent, condition, isEqual);
}

/** Returns true if an expression is one of a few texts that are not empty. */
function isKnownText(node: ts.Expression, meaning: Meaning): boolean {
  const type = meaning.typeOf(node);
  return (
    !isFreeText(type, meaning) &&
    meaning.parts(type).every((part) => part.isStringLiteral() && part.value !== "")
  );
}

/**
 * Returns true if a part of a condition has a value; where other operators stand around it, nobody knows, and it may.
 */
function isTrue(node: ts.Node, condition: Condition | undefined, value = true): boolean {
  return condition === undefined || node !== condition.expression || condition.holds === value;
}
