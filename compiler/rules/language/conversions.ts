import { isAssignment, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** A value, and the type of the place that it is given to. */
export interface Conversion {
  readonly value: ts.Expression;
  readonly from: ts.Type;
  readonly to: ts.Type;
  /** The parameter that it becomes. */
  readonly name?: string;
}

/** Operators that give one of their sides. */
const choosing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
]);
/** `a = b`, `a ??= b` and their kind. */
const storing: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
]);

/** Collects the values that a node gives to places with a type of their own. */
export function conversionsAt(node: ts.Node, meaning: Meaning): readonly Conversion[] {
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return argumentsOf(node, meaning);
  if (ts.isAsExpression(node) || ts.isTypeAssertionExpression(node)) return assertion(node, meaning);
  if (ts.isBinaryExpression(node) && isAssignment(node)) {
    return storing.has(node.operatorToken.kind) ? given(node.right, meaning.typeOf(node.left), meaning) : [];
  }
  const value = givenBy(node);
  const to = value && declaredType(node, value, meaning);
  return value && to ? given(value, to, meaning) : [];
}

/** The value of a node that gives one to a place whose type TypeScript knows. */
function givenBy(node: ts.Node): ts.Expression | undefined {
  if (ts.isVariableDeclaration(node)) return node.type && node.initializer;
  if (ts.isParameter(node) || ts.isPropertyDeclaration(node) || ts.isBindingElement(node))
    return node.initializer;
  if (ts.isReturnStatement(node) || ts.isYieldExpression(node) || ts.isTemplateSpan(node))
    return node.expression;
  return ts.isArrowFunction(node) && !ts.isBlock(node.body) ? node.body : undefined;
}

function declaredType(node: ts.Node, value: ts.Expression, { checker }: Meaning): ts.Type | undefined {
  const type = ts.isVariableDeclaration(node) ? node.type : undefined;
  return type ? checker.getTypeFromTypeNode(type) : checker.getContextualType(value);
}

/** The values that an expression may give: the branches of `a ? b : c`, the sides of `a ?? b`. */
function choices(value: ts.Expression): ts.Expression[] {
  const inner = skipTypes(value);
  if (ts.isConditionalExpression(inner)) return [...choices(inner.whenTrue), ...choices(inner.whenFalse)];
  const isChoice = ts.isBinaryExpression(inner) && choosing.has(inner.operatorToken.kind);
  return isChoice ? [...choices(inner.left), ...choices(inner.right)] : [value];
}

function given(value: ts.Expression, to: ts.Type, meaning: Meaning, name?: string): Conversion[] {
  return choices(value).map((choice) => ({
    value: choice,
    from: meaning.typeOf(choice),
    to,
    ...(name !== undefined && { name }),
  }));
}

function assertion(node: ts.AssertionExpression, meaning: Meaning): Conversion[] {
  if (ts.isConstTypeReference(node.type)) return [];
  const to = meaning.checker.getTypeFromTypeNode(node.type);
  return [{ value: node, from: meaning.typeOf(node.expression), to }];
}

function argumentsOf(node: ts.CallExpression | ts.NewExpression, meaning: Meaning): Conversion[] {
  const values = node.arguments ?? [];
  if (values.length === 0) return [];
  const parameters = meaning.checker.getResolvedSignature(node)?.parameters ?? [];
  return values.flatMap((value, index) => {
    if (ts.isSpreadElement(value)) return [];
    const parameter = parameters[Math.min(index, parameters.length - 1)];
    const types = [declaredParameter(parameter, meaning), meaning.checker.getContextualType(value)];
    return types.flatMap((to) => (to ? given(value, to, meaning, parameter?.name) : []));
  });
}

/** The type that a parameter is declared with: the constraint of a type parameter counts, not what it stands for here. */
function declaredParameter(parameter: ts.Symbol | undefined, { checker }: Meaning): ts.Type | undefined {
  const declaration = parameter?.valueDeclaration;
  if (!declaration || !ts.isParameter(declaration)) return undefined;
  const type = checker.getTypeAtLocation(declaration);
  if (!declaration.dotDotDotToken) return type;
  return checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference)[0] : undefined;
}
