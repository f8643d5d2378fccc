import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

const PREFIX = "lua:";

/** The name of a module that the server's Lua loads: `cjson.safe` of `lua:cjson.safe`. */
export function serverModuleNamed(specifier: string): string | undefined {
  return specifier.startsWith(PREFIX) ? specifier.slice(PREFIX.length) : undefined;
}

/** Lua's library of this name is a global already; TypeScript reserves its name. */
const PACKAGE = "package";

/** Returns true if a module of the server's Lua comes out of `require`. */
export function isRequired(module: string): boolean {
  return module !== PACKAGE;
}

/** A name of the program that stands for a module of the server's Lua, or for a field of it. */
export interface ServerModuleUse {
  readonly module: string;
  readonly field: string | undefined;
}

/** Returns what of a module of the server's Lua an imported name is; also of one that another module passes on. */
export function serverModuleUse(node: ts.Identifier, meaning: Meaning): ServerModuleUse | undefined {
  const parent: ts.Node | undefined = node.parent;
  // Lowering makes names without a place.
  if (!parent) return undefined;
  const symbol = ts.isShorthandPropertyAssignment(parent)
    ? meaning.checker.getShorthandAssignmentValueSymbol(parent)
    : meaning.checker.getSymbolAtLocation(node);
  return symbol && meaning.remember("server module", symbol, () => useOf(symbol, meaning));
}

function useOf(symbol: ts.Symbol, { checker }: Meaning): ServerModuleUse | undefined {
  let at: ts.Symbol | undefined = symbol;
  while (at) {
    for (const declaration of at.declarations ?? []) {
      const use = useIn(declaration) ?? exportOf(declaration, at.name);
      if (use) return use;
    }
    at = at.flags & ts.SymbolFlags.Alias ? checker.getImmediateAliasedSymbol(at) : undefined;
  }
  return undefined;
}

/** `sql` in `import sql from "lua:luasql.mysql"`, `decode` in `import { decode } from "lua:cjson"`. */
function useIn(declaration: ts.Declaration): ServerModuleUse | undefined {
  const statement = ts.findAncestor(declaration, isWithSpecifier);
  const specifier = statement?.moduleSpecifier;
  const module = specifier && ts.isStringLiteral(specifier) ? serverModuleNamed(specifier.text) : undefined;
  if (module === undefined) return undefined;
  const isNamed = ts.isImportSpecifier(declaration) || ts.isExportSpecifier(declaration);
  const field = isNamed ? (declaration.propertyName ?? declaration.name).text : undefined;
  return { module, field: field === "default" ? undefined : field };
}

function isWithSpecifier(node: ts.Node): node is ts.ImportDeclaration | ts.ExportDeclaration {
  return ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
}

/** The members that `export * from "lua:cjson"` passes on: an export that only the declaration of the module shows. */
function exportOf(declaration: ts.Declaration, field: string): ServerModuleUse | undefined {
  const block = ts.findAncestor(declaration, ts.isModuleBlock);
  const name = block?.parent.name;
  const module = name && ts.isStringLiteral(name) ? serverModuleNamed(name.text) : undefined;
  return module === undefined || !isTopLevel(declaration, block) ? undefined : { module, field };
}

function isTopLevel(declaration: ts.Declaration, block: ts.ModuleBlock | undefined): boolean {
  const statement = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration;
  return statement.parent === block;
}

/** The name that an import gives to the whole module, or else one after the module; undefined where it names nothing. */
export function localNameIn(statement: ts.ImportDeclaration | ts.ExportDeclaration): string | undefined {
  const clause = ts.isImportDeclaration(statement) ? statement.importClause : statement;
  if (!clause) return undefined;
  const whole = ts.isImportClause(clause) ? (clause.name ?? namespaceOf(clause)) : undefined;
  return whole?.text ?? (statement.moduleSpecifier as ts.StringLiteral).text.replace(/^.*[.:/]/, "");
}

function namespaceOf({ namedBindings }: ts.ImportClause): ts.Identifier | undefined {
  return namedBindings && ts.isNamespaceImport(namedBindings) ? namedBindings.name : undefined;
}

/** Returns the symbol by which names find the variable of a module of the server's Lua; TypeScript has one for each import. */
export function serverModuleSymbol(module: string, meaning: Meaning): ts.Symbol {
  const symbols = meaning.remember("server modules", meaning.program, () => new Map<string, ts.Symbol>());
  const known = symbols.get(module) ?? ({ name: module, flags: 0, declarations: [] } as unknown as ts.Symbol);
  symbols.set(module, known);
  return known;
}
