import ts from "typescript";
import { checkArrays } from "./arrays.ts";
import { checkCharacters } from "./characters.ts";
import { checkComparison } from "./comparison.ts";
import { checkConstructs } from "./constructs.ts";
import { problemOf } from "./crash.ts";
import type { Report } from "./diagnostics.ts";
import { checkEquality } from "./equality.ts";
import { checkErrors } from "./errors.ts";
import { checkFunctions } from "./functions.ts";
import { checkGlobals } from "./globals.ts";
import { checkIterators } from "./iterators.ts";
import { checkKeys } from "./keys.ts";
import { checkLoops } from "./loops.ts";
import type { Meaning } from "./meaning.ts";
import { checkMetadataKeys } from "./metadata_keys.ts";
import { checkModules } from "./modules.ts";
import { checkRefusals } from "./refusals.ts";
import { isOnlyType } from "./syntax.ts";
import { checkText } from "./text.ts";
import { checkTruthiness } from "./truthiness.ts";
import { checkUntyped } from "./untyped.ts";

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
  checkConstructs,
  checkFunctions,
  checkModules,
  checkArrays,
  checkKeys,
  checkCharacters,
  checkEquality,
  checkMetadataKeys,
  checkUntyped,
  checkIterators,
];

/** Applies every rule to every node of a file. Where one of them fails, the statement it was looking at is marked. */
export function checkFile(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  let place: ts.Node = file;
  const visit = (node: ts.Node): void => {
    if (isOnlyType(node)) return;
    if (ts.isStatement(node)) place = node;
    for (const check of checks) check(node, meaning, report);
    ts.forEachChild(node, visit);
  };
  try {
    visit(file);
  } catch (cause) {
    report("compiler-crash", place, { problem: problemOf(cause) });
  }
}
