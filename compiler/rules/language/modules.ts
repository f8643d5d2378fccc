import { basename } from "node:path";
import type { Report } from "../../diagnostics/index.ts";
import { isOwnDeclaration } from "../../program/index.ts";
import { dependenciesOf, type Meaning, orderModules } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

function checkDependencies(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const { specifier, file: needed } of dependenciesOf(file, meaning)) {
    if (!needed?.isDeclarationFile || isOwnDeclaration(needed.fileName)) continue;
    report("javascript-module", specifier, { name: specifier.text });
  }
}

function checkNamespace(node: ts.Identifier, meaning: Meaning, report: Report): void {
  const { parent } = node;
  if (ts.isNamespaceImport(parent)) return;
  if ((ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) && parent.getChildAt(0) === node)
    return;
  const symbol = meaning.checker.getSymbolAtLocation(node);
  if (symbol?.declarations?.some(ts.isNamespaceImport))
    report("namespace-as-value", node, { name: node.text });
}

/** Modules become parts of one flat file. */
export function checkModules(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isSourceFile(node)) checkDependencies(node, meaning, report);
  else if (ts.isIdentifier(node)) checkNamespace(node, meaning, report);
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    report("dynamic-import", node);
  } else if (ts.isExportDeclaration(node) && node.exportClause && ts.isNamespaceExport(node.exportClause)) {
    report("namespace-as-value", node.exportClause, { name: node.exportClause.name.text });
  }
}

function isJson(file: ts.SourceFile): boolean {
  return file.fileName.endsWith(ts.Extension.Json);
}

/** Scripts have global names, and nothing of them would be in the chunk. Of entries it is said that they have no hooks. */
export function checkScript(file: ts.SourceFile, report: Report): void {
  if (ts.isExternalModule(file) || isJson(file)) return;
  report("script-file", file.statements[0] ?? file.endOfFileToken, { file: basename(file.fileName) });
}

/** Modules that need each other have no order in which they could stand in one file. */
export function checkCycles(entry: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const { specifier, path } of orderModules(entry, meaning).cycles) {
    const names = [...path, path[0]!].map(({ fileName }) => basename(fileName));
    report("import-cycle", specifier, { cycle: names.join(" → ") });
  }
}
