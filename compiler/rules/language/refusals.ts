import {
  functionReturning,
  type ResultFunction,
  resultFunction,
  resultFunctionOf,
  resultFunctions,
} from "../../contexts/index.ts";
import { type Report, sourceText } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** A function given to a call whose caller does not pass a refusal on. */
function droppedResult(
  node: ts.ArrowFunction | ts.FunctionExpression,
  meaning: Meaning,
): ResultFunction | undefined {
  if (!ts.isCallExpression(node.parent)) return undefined;
  const results = (type: ts.Type | undefined) =>
    type
      ?.getCallSignatures()
      .flatMap((signature) => resultFunctionOf(signature.getReturnType(), meaning) ?? []) ?? [];
  const [given] = results(meaning.typeOf(node));
  return results(meaning.checker.getContextualType(node)).length > 0 ? undefined : given;
}

/** A result of a hook is several values in Lua, so it can only be returned. */
export function checkRefusals(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isCallExpression(node)) {
    const given = resultFunctionOf(meaning.typeOf(node), meaning);
    if (given && !functionReturning(node)) reportLost(node, given, report);
  } else if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
    const given = droppedResult(node, meaning);
    if (given) reportLost(node, given, report);
  } else if (ts.isIdentifier(node) && resultFunctions.some(({ name }) => name === node.text)) {
    const { parent } = node;
    const isImport = ts.isImportSpecifier(parent) || ts.isExportSpecifier(parent);
    const isCallee = ts.isCallExpression(parent) && parent.expression === node;
    const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
    const given = isImport || isCallee || isMember ? undefined : resultFunction(node, meaning);
    if (given) reportLost(node, given, report);
  }
}

function reportLost(node: ts.Node, { name, example }: ResultFunction, report: Report): void {
  const call = ts.isCallExpression(node) ? sourceText(node) : example;
  report("refusal-not-returned", node, { name, call });
}
