import { type FalseValues, falseValuesOf, filesWith, type Meaning, skipTypes } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** The kinds of values that some place of an array or a record may lack although its type does not say so. */
type Promised = Pick<FalseValues, "emptyText" | "zero">;

/** True if the types of places in arrays and records include undefined. */
export function includesUndefined({ program }: Meaning): boolean {
  return program.getCompilerOptions().noUncheckedIndexedAccess === true;
}

/** Reads of a place by an index or a pattern. */
function isPlace(node: ts.Node): node is ts.Expression | ts.BindingElement {
  if (ts.isElementAccessExpression(node)) return true;
  if (ts.isBindingElement(node)) return ts.isArrayBindingPattern(node.parent);
  if (!ts.isExpression(node) || !ts.isArrayLiteralExpression(node.parent)) return false;
  const pattern = node.parent.parent;
  return ts.isBinaryExpression(pattern) && pattern.left === node.parent;
}

function promisedIn(chunk: ReadonlySet<ts.SourceFile>, meaning: Meaning): Promised {
  let found: Promised = { emptyText: false, zero: false };
  for (const file of chunk) {
    for (const node of meaning.facts.nodesOf(file).nodes) {
      if (!isPlace(node)) continue;
      const { emptyText, zero } = falseValuesOf(meaning.typeOf(node), meaning);
      found = { emptyText: found.emptyText || emptyText, zero: found.zero || zero };
    }
  }
  return found;
}

/**
 * Without `noUncheckedIndexedAccess`, `list[i]` may be undefined although its type is `string`, and so may each
 * variable and parameter that such a value gets to. True if its chunks read such places of the expression's type,
 * and the expression is not one that always has a value.
 */
export function isPromisedByPlaces(written: ts.Expression, meaning: Meaning): boolean {
  if (includesUndefined(meaning) || isMade(skipTypes(written), meaning)) return false;
  const chunk = filesWith(written.getSourceFile(), meaning);
  const promised = meaning.remember("promised by places", chunk, () => promisedIn(chunk, meaning));
  const { emptyText, zero } = falseValuesOf(meaning.typeOf(written), meaning);
  return (emptyText && promised.emptyText) || (zero && promised.zero);
}

/** Operators that give a value whatever their sides are. */
const calculating: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.PlusToken,
  ts.SyntaxKind.MinusToken,
  ts.SyntaxKind.AsteriskToken,
  ts.SyntaxKind.SlashToken,
  ts.SyntaxKind.PercentToken,
  ts.SyntaxKind.AsteriskAsteriskToken,
  ts.SyntaxKind.AmpersandToken,
  ts.SyntaxKind.BarToken,
  ts.SyntaxKind.CaretToken,
  ts.SyntaxKind.LessThanLessThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanToken,
  ts.SyntaxKind.GreaterThanGreaterThanGreaterThanToken,
]);

/** Literals, operations and calls of the library, whose types are right. */
function isMade(node: ts.Expression, meaning: Meaning): boolean {
  if (ts.isLiteralExpression(node) || ts.isTemplateExpression(node)) return true;
  if (ts.isBinaryExpression(node)) return calculating.has(node.operatorToken.kind);
  if (ts.isPrefixUnaryExpression(node) || ts.isPostfixUnaryExpression(node)) return true;
  const called = ts.isCallExpression(node) ? node.expression : node;
  if (!ts.isPropertyAccessExpression(called)) return false;
  const symbol = meaning.symbolOf(called.name);
  return symbol !== undefined && meaning.isStandard(symbol);
}
