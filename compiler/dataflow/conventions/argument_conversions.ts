import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { type Conversion, elementOf } from "./conversion.ts";

type Call = ts.CallExpression | ts.NewExpression | ts.TaggedTemplateExpression;

/** Collects the arguments of a call, with the types that their parameters have here and where they are declared. */
export function argumentConversions(node: Call, meaning: Meaning): Conversion[] {
  const parameters = meaning.checker.getResolvedSignature(node)?.parameters ?? [];
  return argumentsOf(node).flatMap((value, index) => {
    const isSpread = ts.isSpreadElement(value);
    const type = meaning.typeOf(isSpread ? value.expression : value);
    const from = isSpread ? elementOf(type, 0, meaning.checker) : type;
    const places = isSpread ? parameters.slice(index) : parameters.slice(index, index + 1);
    if (places.length === 0 && parameters.length > 0) places.push(parameters.at(-1)!);
    return places
      .flatMap((parameter) => typesOf(parameter, { node, index, meaning }))
      .flatMap((to) => (from ? [{ value, from, to }] : []));
  });
}

function argumentsOf(node: Call): readonly ts.Expression[] {
  if (!ts.isTaggedTemplateExpression(node)) return node.arguments ?? [];
  return ts.isTemplateExpression(node.template)
    ? [node.template, ...node.template.templateSpans.map(({ expression }) => expression)]
    : [];
}

interface Place {
  readonly node: ts.Node;
  readonly index: number;
  readonly meaning: Meaning;
}

/** The declared type has type parameters, whose constraints count, where the type of this call has what they stand for. */
function typesOf(parameter: ts.Symbol, { node, index, meaning: { checker } }: Place): ts.Type[] {
  const { valueDeclaration } = parameter;
  const here = checker.getTypeOfSymbolAtLocation(parameter, node);
  const isDeclared = valueDeclaration !== undefined && ts.isParameter(valueDeclaration);
  const types = isDeclared ? [here, checker.getTypeAtLocation(valueDeclaration)] : [here];
  if (!isDeclared || !valueDeclaration.dotDotDotToken) return types;
  const at = index - valueDeclaration.parent.parameters.indexOf(valueDeclaration);
  return types.flatMap((type) => elementOf(type, Math.max(at, 0), checker) ?? []);
}

/** Collects type arguments that are written down, with the constraints of their parameters. */
export function typeArgumentConversions(node: ts.Node, meaning: Meaning): Conversion[] {
  const { typeArguments = [] } = node as { typeArguments?: ts.NodeArray<ts.TypeNode> };
  if (typeArguments.length === 0) return [];
  const parameters = typeParametersOf(node, meaning);
  return typeArguments.flatMap((argument, index) => {
    const constraint = parameters[index]?.constraint;
    if (!constraint) return [];
    const { checker } = meaning;
    const [from, to] = [checker.getTypeFromTypeNode(argument), checker.getTypeFromTypeNode(constraint)];
    return [{ value: argument, from, to }];
  });
}

function typeParametersOf(node: ts.Node, meaning: Meaning): readonly ts.TypeParameterDeclaration[] {
  const named = ts.isTypeReferenceNode(node)
    ? node.typeName
    : ts.isExpressionWithTypeArguments(node) || ts.isNewExpression(node)
      ? node.expression
      : undefined;
  const declarations = named
    ? (meaning.symbolOf(named)?.declarations ?? [])
    : [meaning.checker.getResolvedSignature(node as ts.CallExpression)?.declaration];
  for (const declaration of declarations) {
    const { typeParameters } = (declaration ?? {}) as {
      typeParameters?: ts.NodeArray<ts.TypeParameterDeclaration>;
    };
    if (typeParameters) return typeParameters;
  }
  return [];
}
