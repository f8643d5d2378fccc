import ts from "typescript";
import { checkArrays } from "./arrays.ts";
import { checkComparison } from "./comparison.ts";
import type { Report } from "./diagnostics.ts";
import { checkErrors } from "./errors.ts";
import { checkFunctions } from "./functions.ts";
import { checkGlobals } from "./globals.ts";
import { checkLoops } from "./loops.ts";
import type { Meaning } from "./meaning.ts";
import { checkModules } from "./modules.ts";
import { checkRefusals } from "./refusals.ts";
import { checkText } from "./text.ts";
import { checkTruthiness } from "./truthiness.ts";

/** One family of rules: looks at a single node. */
export type Check = (node: ts.Node, meaning: Meaning, report: Report) => void;

const checks: readonly Check[] = [
  checkTruthiness,
  checkText,
  checkComparison,
  checkErrors,
  checkGlobals,
  checkRefusals,
  checkLoops,
  checkFunctions,
  checkModules,
  checkArrays,
];

/** Types mean nothing at run time; only what a class extends is written like one. */
function isOnlyType(node: ts.Node): boolean {
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return true;
  return ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
}

/** Applies every rule to every node of a file. */
export function checkFile(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  const visit = (node: ts.Node): void => {
    if (isOnlyType(node)) return;
    for (const check of checks) check(node, meaning, report);
    ts.forEachChild(node, visit);
  };
  visit(file);
}
