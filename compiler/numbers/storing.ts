import { isTrueOfMember, type Meaning } from "../semantics/index.ts";
import ts from "../typescript_api.ts";

/** Returns true if a function of the library keeps numbers that it is given, or gives them back. */
function isKeeping(name: string): boolean {
  return isTrueOfMember(
    name,
    ({ puts, calls, gives }) =>
      puts !== undefined || calls === "make" || calls === "fold" || (calls === "test" && gives === "element"),
  );
}

function isDeclared(call: ts.CallExpression | ts.NewExpression, meaning: Meaning): boolean {
  const symbol = meaning.symbolOf(call.expression);
  const declarations = symbol?.declarations ?? [];
  return (
    declarations.length > 0 &&
    declarations.every((declaration) => declaration.getSourceFile().isDeclarationFile)
  );
}

function nameOf({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : "";
}

/** `(a, b) => a - b` given to sort, which only looks at the sign. */
function isComparator({ parent, body }: ts.ArrowFunction, node: ts.Node): boolean {
  return (
    body === node &&
    ts.isCallExpression(parent) &&
    isTrueOfMember(nameOf(parent), ({ calls }) => calls === "order")
  );
}

/** Returns true if a constant is stored somewhere else; what is exported may be. */
function isStoredLater(declaration: ts.VariableDeclaration, meaning: Meaning): boolean {
  const { name } = declaration;
  if (!ts.isIdentifier(name) || !(ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const)) return true;
  if (ts.getCombinedModifierFlags(declaration) & ts.ModifierFlags.Export) return true;
  const symbol = meaning.checker.getSymbolAtLocation(name);
  const scope = ts.findAncestor(declaration, (node) => ts.isBlock(node) || ts.isSourceFile(node));
  if (!scope || !symbol) return true;
  return meaning.facts.usesWithin(scope, symbol).some(({ node }) => node !== name && isStored(node, meaning));
}

const passing: readonly ts.SyntaxKind[] = [
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.CommaToken,
];

/**
 * Returns true if a number goes to a place where nothing is known about it any more: a variable, a property, a list, a
 * parameter, a result. Elsewhere it is compared, printed, used as a place, or taken in by further arithmetic.
 */
export function isStored(node: ts.Node, meaning: Meaning): boolean {
  const { parent } = node;
  if (ts.isParenthesizedExpression(parent) || ts.isAsExpression(parent) || ts.isNonNullExpression(parent))
    return isStored(parent, meaning);
  if (ts.isConditionalExpression(parent)) return parent.condition !== node && isStored(parent, meaning);
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    if (passing.includes(kind)) return isStored(parent, meaning);
    return kind === ts.SyntaxKind.EqualsToken;
  }
  if (ts.isVariableDeclaration(parent)) return isStoredLater(parent, meaning);
  if (ts.isTemplateSpan(parent) || ts.isPrefixUnaryExpression(parent) || ts.isExpressionStatement(parent))
    return false;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression !== node;
  if (ts.isArrowFunction(parent)) return !isComparator(parent, node);
  if (ts.isCallExpression(parent)) return !isDeclared(parent, meaning) || isKeeping(nameOf(parent));
  return true;
}
