import ts from "typescript";
import type { Report } from "./diagnostics.ts";
import type { Meaning } from "./meaning.ts";

/** One family of rules: looks at a single node. */
export type Check = (node: ts.Node, meaning: Meaning, report: Report) => void;

const checks: readonly Check[] = [];

/** Applies every rule to every node of a file. */
export function checkFile(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  const visit = (node: ts.Node): void => {
    for (const check of checks) check(node, meaning, report);
    ts.forEachChild(node, visit);
  };
  visit(file);
}
