import ts from "../typescript_api.ts";
import { indirectCall } from "./indirect_calls.ts";
import type { Meaning } from "./meaning.ts";

/** A function of the project whose code can be looked at. */
export type ProjectFunction = ts.FunctionLikeDeclaration & { readonly body: ts.ConciseBody };

/** Returns true if a declaration is a function with code that is the user's. */
export function isProjectFunction(node: ts.Node | undefined): node is ProjectFunction {
  return (
    node !== undefined &&
    ts.isFunctionLike(node) &&
    (node as { body?: ts.Node }).body !== undefined &&
    !node.getSourceFile().isDeclarationFile
  );
}

/** The function of the project that a call runs, if it is known which. */
export function calleeOf(
  call: ts.CallExpression | ts.NewExpression,
  meaning: Meaning,
): ProjectFunction | undefined {
  const through = ts.isCallExpression(call) ? indirectCall(call, meaning) : undefined;
  if (through) return through.kind === "bind" ? undefined : functionOf(through.callee, meaning);
  const declaration = meaning.checker.getResolvedSignature(call)?.declaration;
  return withBody(declaration, meaning);
}

/** The function of the project that an expression gives, such as a callback. */
export function functionOf(node: ts.Expression, meaning: Meaning): ProjectFunction | undefined {
  const signatures = meaning.typeOf(node).getCallSignatures();
  return signatures.length === 1 ? withBody(signatures[0]?.declaration, meaning) : undefined;
}

/** Overloads have no body; the last declaration has. */
function withBody(
  declaration: ts.Node | undefined,
  { checker }: Pick<Meaning, "checker">,
): ProjectFunction | undefined {
  if (isProjectFunction(declaration)) return declaration;
  if (!declaration || !ts.isFunctionLike(declaration)) return undefined;
  const name = (declaration as { name?: ts.Node }).name;
  const declarations = (name && checker.getSymbolAtLocation(name)?.declarations) ?? [];
  return declarations.find(isProjectFunction);
}

/** Pairs of parameter and argument of a call; a spread argument goes to all parameters from its place on. */
export function* boundArguments(
  call: ts.CallExpression | ts.NewExpression,
  callee: ProjectFunction,
  meaning: Meaning,
): Generator<readonly [ts.ParameterDeclaration, ts.Expression]> {
  const parameters = callee.parameters.filter(({ name }) => name.getText() !== "this");
  const through = ts.isCallExpression(call) ? indirectCall(call, meaning) : undefined;
  for (const [index, argument] of (through?.values ?? call.arguments ?? []).entries()) {
    if (ts.isSpreadElement(argument) || through?.kind === "apply") {
      const list = ts.isSpreadElement(argument) ? argument.expression : argument;
      for (const parameter of parameters.slice(index)) yield [parameter, list];
      continue;
    }
    const parameter = parameters[index] ?? parameters.at(-1);
    if (parameter && (parameters[index] || parameter.dotDotDotToken)) yield [parameter, argument];
  }
}
