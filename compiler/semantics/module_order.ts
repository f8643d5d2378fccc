import { isShippedModule } from "../program/index.ts";
import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";
import { isRequired, localNameIn, serverModuleNamed } from "./server_modules.ts";

/** An import or re-export whose module has to be there when the script runs. */
export interface Dependency {
  readonly specifier: ts.StringLiteral;
  readonly statement: WithSpecifier;
  readonly file: ts.SourceFile | undefined;
}

export type WithSpecifier = ts.ImportDeclaration | ts.ExportDeclaration;

function hasValue(symbol: ts.Symbol | undefined, meaning: Meaning): boolean {
  return symbol !== undefined && (meaning.resolve(symbol).flags & ts.SymbolFlags.Value) !== 0;
}

function bringsValues(statement: WithSpecifier, meaning: Meaning): boolean {
  const { checker } = meaning;
  if (ts.isExportDeclaration(statement)) {
    const { exportClause } = statement;
    if (statement.isTypeOnly) return false;
    if (!exportClause || ts.isNamespaceExport(exportClause)) return true;
    return exportClause.elements.some(
      (element) => !element.isTypeOnly && hasValue(checker.getSymbolAtLocation(element.name), meaning),
    );
  }
  const { importClause } = statement;
  if (!importClause) return true;
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return false;
  if (importClause.name && hasValue(checker.getSymbolAtLocation(importClause.name), meaning)) return true;
  const bindings = importClause.namedBindings;
  if (!bindings) return false;
  if (ts.isNamespaceImport(bindings)) return true;
  return bindings.elements.some(
    (element) => !element.isTypeOnly && hasValue(checker.getSymbolAtLocation(element.name), meaning),
  );
}

/** The file behind `import "./side"`, if it has no import and no export, so that it is no module for TypeScript. */
function scriptOf(
  specifier: ts.StringLiteral,
  file: ts.SourceFile,
  { program }: Meaning,
): ts.SourceFile | undefined {
  const resolving = program as ts.Program & Partial<Resolving>;
  const found = resolving.getResolvedModuleFromModuleSpecifier?.(specifier, file)?.resolvedModule;
  return found && program.getSourceFile(found.resolvedFileName);
}

/** The part of TypeScript's program that knows files which are no modules. */
interface Resolving {
  getResolvedModuleFromModuleSpecifier(
    specifier: ts.StringLiteral,
    file: ts.SourceFile,
  ): ts.ResolvedModuleWithFailedLookupLocations | undefined;
}

/** The modules a file needs when it runs, in the order it names them. */
export function dependenciesOf(file: ts.SourceFile, meaning: Meaning): Dependency[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (!specifier || !ts.isStringLiteral(specifier) || !bringsValues(statement, meaning)) return [];
    const module = meaning.checker.getSymbolAtLocation(specifier);
    const declaration = module?.declarations?.find(ts.isSourceFile) ?? scriptOf(specifier, file, meaning);
    const passedOn = declaration && isShippedModule(declaration.fileName) && ownersOf(statement, meaning);
    return (passedOn || [declaration]).map((needed) => ({ specifier, statement, file: needed }));
  });
}

/**
 * `import { parse } from "dovescript/json"` needs the module of `parse` and not that of `stringify`: the modules of this
 * package do nothing when they are loaded, so that only those count whose names are used.
 */
function ownersOf(statement: WithSpecifier, meaning: Meaning): ts.SourceFile[] | undefined {
  const names = ts.isExportDeclaration(statement)
    ? statement.exportClause
    : statement.importClause?.namedBindings;
  if (!names || ts.isNamespaceImport(names) || ts.isNamespaceExport(names)) return undefined;
  const owners = names.elements.flatMap(({ name }) => {
    const symbol = meaning.symbolOf(name);
    return symbol?.valueDeclaration?.getSourceFile() ?? [];
  });
  return [...new Set(owners)];
}

/** A module of the server's Lua, where the first of its imports stands. */
export interface ServerModule {
  /** The name that `require` gets. */
  readonly name: string;
  readonly statement: WithSpecifier;
  /** The name that the program has for it, if any import names something of it. */
  local: string | undefined;
}

/** The modules of an entry, each behind those it needs; and the imports that close a cycle. */
export interface ModuleOrder {
  readonly files: ts.SourceFile[];
  readonly cycles: { readonly specifier: ts.StringLiteral; readonly path: ts.SourceFile[] }[];
  /** The files and the modules of the server's Lua, in the order in which they run. */
  readonly steps: (ts.SourceFile | ServerModule)[];
}

/** Orders modules as JavaScript would evaluate them: dependencies first, in the order of the imports. */
export function orderModules(entry: ts.SourceFile, meaning: Meaning): ModuleOrder {
  const order: ModuleOrder = { files: [], cycles: [], steps: [] };
  const done = new Set<ts.SourceFile>();
  const path: ts.SourceFile[] = [];
  const required = new Map<string, ServerModule>();
  const load = (name: string, statement: WithSpecifier): void => {
    const module = required.get(name) ?? { name, statement, local: undefined };
    module.local ??= localNameIn(statement);
    if (!required.has(name)) order.steps.push(module);
    required.set(name, module);
  };
  const visit = (file: ts.SourceFile): void => {
    path.push(file);
    for (const { specifier, statement, file: needed } of dependenciesOf(file, meaning)) {
      const name = serverModuleNamed(specifier.text);
      if (name !== undefined && isRequired(name)) load(name, statement);
      if (!needed || needed.isDeclarationFile || done.has(needed)) continue;
      if (path.includes(needed)) order.cycles.push({ specifier, path: path.slice(path.indexOf(needed)) });
      else visit(needed);
    }
    path.pop();
    done.add(file);
    order.files.push(file);
    order.steps.push(file);
  };
  visit(entry);
  return order;
}

type Links = ReadonlyMap<ts.SourceFile, readonly ts.SourceFile[]>;

/** The imports of a program, in both directions. */
interface ImportGraph {
  readonly needs: Links;
  readonly neededBy: Links;
}

function importGraph(meaning: Meaning): ImportGraph {
  const needs = new Map<ts.SourceFile, readonly ts.SourceFile[]>();
  const neededBy = new Map<ts.SourceFile, ts.SourceFile[]>();
  for (const file of meaning.facts.files) {
    const needed = dependenciesOf(file, meaning).flatMap((dependency) => dependency.file ?? []);
    needs.set(file, needed);
    for (const each of needed) {
      const others = neededBy.get(each);
      if (others) others.push(file);
      else neededBy.set(each, [file]);
    }
  }
  return { needs, neededBy };
}

/**
 * Returns the files that may be in one chunk with a file: those of all entries that need it. Files with the same answer
 * get the same set, so that what is found out about it can be remembered for all of them.
 */
export function filesWith(file: ts.SourceFile, meaning: Meaning): ReadonlySet<ts.SourceFile> {
  return meaning.remember("files of a chunk", file, () => {
    const { needs, neededBy } = meaning.remember("imports", meaning.program, () => importGraph(meaning));
    const found = new Set([file]);
    for (const each of found) for (const other of neededBy.get(each) ?? []) found.add(other);
    for (const each of found) for (const needed of needs.get(each) ?? []) found.add(needed);
    const sets = meaning.remember("chunks", meaning.program, () => new Map<string, typeof found>());
    const key = [...found]
      .map(({ fileName }) => fileName)
      .sort()
      .join("\n");
    const same = sets.get(key) ?? found;
    sets.set(key, same);
    return same;
  });
}
