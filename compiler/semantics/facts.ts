import ts from "../typescript_api.ts";
import { type Access, accessOf } from "./access.ts";
import { NodeIndex, type NodesByKind } from "./node_index.ts";

/** One mention of a variable, a function or a class by a name. */
export interface Use {
  readonly node: ts.Identifier;
  readonly access: Access | "declaration";
}

/** Returns true if a mention changes its variable after the declaration. */
export function isAssigning({ access }: Use): boolean {
  return access === "write" || access === "update";
}

/** Facts about the files of a program, collected by one walk over each file. */
export class Facts {
  /** The source files of the program, without declarations. */
  readonly files: readonly ts.SourceFile[];
  readonly #checker: ts.TypeChecker;
  readonly #indexes = new Map<ts.SourceFile, NodeIndex>();
  readonly #names = new Map<ts.SourceFile, ReadonlyMap<string, readonly ts.Identifier[]>>();
  readonly #imports = new Map<ts.SourceFile, Map<ts.Symbol, string[]>>();
  readonly #uses = new Map<ts.Symbol, Map<ts.SourceFile, readonly Use[]>>();

  constructor(program: ts.Program, checker: ts.TypeChecker = program.getTypeChecker()) {
    this.#checker = checker;
    this.files = program.getSourceFiles().filter((file) => !file.isDeclarationFile);
  }

  /** The nodes of a file. */
  nodesOf(file: ts.SourceFile): NodeIndex {
    const known = this.#indexes.get(file);
    if (known) return known;
    const index = new NodeIndex(file);
    this.#indexes.set(file, index);
    return index;
  }

  /** A node and all nodes inside of it that mean something at run time. */
  within(scope: ts.Node): readonly ts.Node[] {
    return this.nodesOf(scope.getSourceFile()).within(scope);
  }

  /** The nodes of a kind inside of a node. */
  ofKind<Kind extends keyof NodesByKind>(kind: Kind, scope: ts.Node): NodesByKind[Kind][] {
    return this.nodesOf(scope.getSourceFile()).ofKind(kind, scope);
  }

  /** The mentions of a symbol in a file, also of one that is imported, in source order. */
  usesIn(file: ts.SourceFile, symbol: ts.Symbol): readonly Use[] {
    const byFile = this.#uses.get(symbol) ?? new Map<ts.SourceFile, readonly Use[]>();
    this.#uses.set(symbol, byFile);
    const known = byFile.get(file);
    if (known) return known;
    const names = new Set([symbol.name, ...this.#importedAs(file, symbol)]);
    const found = [...names]
      .flatMap((name) => this.#namesIn(file).get(name) ?? [])
      .filter((node) => this.#means(node, symbol))
      .map((node) => ({ node, access: accessOfName(node) }));
    byFile.set(file, found);
    return found;
  }

  /** The mentions of a symbol inside of a node. */
  usesWithin(scope: ts.Node, symbol: ts.Symbol): readonly Use[] {
    const all = this.usesIn(scope.getSourceFile(), symbol);
    return all.filter(({ node }) => node.pos >= scope.pos && node.end <= scope.end);
  }

  /** Returns true if something is assigned to a symbol inside of a node, other than where it is declared. */
  isAssignedWithin(scope: ts.Node, symbol: ts.Symbol): boolean {
    return this.usesWithin(scope, symbol).some(isAssigning);
  }

  /** `{ name }` mentions a property and a variable; the variable is meant. */
  #means(node: ts.Identifier, symbol: ts.Symbol): boolean {
    const { parent } = node;
    const found =
      ts.isShorthandPropertyAssignment(parent) && parent.name === node
        ? this.#checker.getShorthandAssignmentValueSymbol(parent)
        : this.#checker.getSymbolAtLocation(node);
    return found !== undefined && this.#resolve(found) === symbol;
  }

  #resolve(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(symbol) : symbol;
  }

  /** The names that a file gives to a symbol where it imports it. */
  #importedAs(file: ts.SourceFile, symbol: ts.Symbol): string[] {
    const known = this.#imports.get(file) ?? this.#importsOf(file);
    this.#imports.set(file, known);
    return known.get(symbol) ?? [];
  }

  #importsOf(file: ts.SourceFile): Map<ts.Symbol, string[]> {
    const imports = new Map<ts.Symbol, string[]>();
    const index = this.nodesOf(file);
    for (const { name } of [
      ...index.ofKind(ts.SyntaxKind.ImportSpecifier),
      ...index.ofKind(ts.SyntaxKind.ImportClause),
    ]) {
      const local = name && this.#checker.getSymbolAtLocation(name);
      if (!local) continue;
      const symbol = this.#resolve(local);
      imports.set(symbol, [...(imports.get(symbol) ?? []), local.name]);
    }
    return imports;
  }

  #namesIn(file: ts.SourceFile): ReadonlyMap<string, readonly ts.Identifier[]> {
    const known = this.#names.get(file);
    if (known) return known;
    const names = new Map<string, ts.Identifier[]>();
    for (const node of this.nodesOf(file).ofKind(ts.SyntaxKind.Identifier)) {
      const same = names.get(node.text);
      if (same) same.push(node);
      else names.set(node.text, [node]);
    }
    this.#names.set(file, names);
    return names;
  }
}

function accessOfName(node: ts.Identifier): Use["access"] {
  const { parent } = node;
  const isName = (parent as { name?: ts.Node }).name === node;
  const isMember = ts.isPropertyAccessExpression(parent) || ts.isShorthandPropertyAssignment(parent);
  return isName && !isMember ? "declaration" : accessOf(node);
}
