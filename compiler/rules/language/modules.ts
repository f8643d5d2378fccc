import { basename } from "node:path";
import { type Report, sourceText, type Values } from "../../diagnostics/index.ts";
import { isOwnDeclaration } from "../../program/index.ts";
import {
  dependenciesOf,
  type Meaning,
  orderModules,
  serverModuleNamed,
  serverModuleUse,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

function checkDependencies(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const { specifier, file: needed } of dependenciesOf(file, meaning)) {
    if (isOnlyDeclared(specifier, meaning)) report("javascript-module", specifier, declaredModule(specifier));
    if (!needed?.isDeclarationFile || isOwnDeclaration(needed.fileName)) continue;
    report("javascript-module", specifier, { name: specifier.text });
  }
}

/** Returns true for `declare module "name"`, if it is no module of the server's Lua. */
function isOnlyDeclared(specifier: ts.StringLiteral, { checker }: Meaning): boolean {
  if (serverModuleNamed(specifier.text) !== undefined) return false;
  const declarations = checker.getSymbolAtLocation(specifier)?.declarations ?? [];
  return declarations.length > 0 && declarations.every(ts.isModuleDeclaration);
}

function declaredModule({ text: name }: ts.StringLiteral): Values {
  const remedy = `Use a package that ships TypeScript sources; a module of the server's Lua is declared and imported as "lua:${name}".`;
  return { name, remedy };
}

function checkNamespace(node: ts.Identifier, meaning: Meaning, report: Report): void {
  const { parent } = node;
  if (ts.isNamespaceImport(parent)) return;
  if ((ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent)) && parent.getChildAt(0) === node)
    return;
  const symbol = meaning.checker.getSymbolAtLocation(node);
  if (!symbol?.declarations?.some(ts.isNamespaceImport) || serverModuleUse(node, meaning)) return;
  const remedy = `Use its members directly, as in \`${node.text}.${memberOf(node, meaning)}\`.`;
  report("namespace-as-value", node, { name: node.text, remedy });
}

/** One of the module's members, as the example. */
function memberOf(name: ts.Identifier, meaning: Meaning): string {
  return meaning.typeOf(name).getProperties()[0]?.name ?? "name";
}

/** `export * as words from "./words.ts"`. */
function checkNamespaceExport(node: ts.ExportDeclaration, meaning: Meaning, report: Report): void {
  const { exportClause, moduleSpecifier } = node;
  if (!exportClause || !moduleSpecifier || !ts.isNamespaceExport(exportClause)) return;
  const { name } = exportClause;
  const member = ts.isIdentifier(name) ? memberOf(name, meaning) : "name";
  const remedy = `Export its members by name: \`export { ${member} } from ${moduleSpecifier.getText()};\`.`;
  report("namespace-as-value", exportClause, { name: name.text, remedy });
}

/** Modules become parts of one flat file. */
export function checkModules(node: ts.Node, meaning: Meaning, report: Report): void {
  if (ts.isSourceFile(node)) checkDependencies(node, meaning, report);
  else if (ts.isIdentifier(node)) checkNamespace(node, meaning, report);
  else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    const [specifier] = node.arguments;
    report("dynamic-import", node, { source: specifier ? sourceText(specifier) : '"…"' });
  } else if (ts.isExportDeclaration(node)) checkNamespaceExport(node, meaning, report);
}

function isJson(file: ts.SourceFile): boolean {
  return file.fileName.endsWith(ts.Extension.Json);
}

/** TypeScript offers the names of scripts in all files; at run time each file has its own. Of entries it is said that they have no hooks. */
export function checkScript(file: ts.SourceFile, meaning: Meaning, report: Report): void {
  if (ts.isExternalModule(file) || isJson(file)) return;
  const others = meaning.facts.files.filter((other) => other !== file);
  const isUsed = (name: ts.Identifier) => {
    const symbol = meaning.symbolOf(name);
    return symbol !== undefined && others.some((other) => meaning.facts.usesIn(other, symbol).length > 0);
  };
  const name = declaredNames(file).find(isUsed);
  if (name) report("script-file", name, { file: basename(file.fileName), name: name.text });
}

/** The names that statements at the top level declare. */
function declaredNames(file: ts.SourceFile): ts.Identifier[] {
  const within = (name: ts.Node | undefined): ts.Identifier[] => {
    if (!name) return [];
    if (ts.isIdentifier(name)) return [name];
    if (!ts.isObjectBindingPattern(name) && !ts.isArrayBindingPattern(name)) return [];
    return name.elements.flatMap((element) => (ts.isBindingElement(element) ? within(element.name) : []));
  };
  return file.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap(({ name }) => within(name))
      : within((statement as { name?: ts.Node }).name),
  );
}

/** Modules that need each other have no order in which they could stand in one file. */
export function checkCycles(entry: ts.SourceFile, meaning: Meaning, report: Report): void {
  for (const { specifier, path } of orderModules(entry, meaning).cycles) {
    const names = [...path, path[0]!].map(({ fileName }) => basename(fileName));
    report("import-cycle", specifier, { cycle: names.join(" → ") });
  }
}
