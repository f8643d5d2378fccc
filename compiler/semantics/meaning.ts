import { declarationFile, isLibrary, isOwnDeclaration } from "../program/index.ts";
import { defaultTarget, type LuaVersion, type Target } from "../target/index.ts";
import ts from "../typescript_api.ts";
import { Facts } from "./facts.ts";
import { typeOfNextValue } from "./next_values.ts";
import { operationType } from "./operation_type.ts";
import { isObjectInChain } from "./optional_chains.ts";
import { rememberingChecker } from "./remembering_checker.ts";

/** Meaning of the types and symbols of a program. */
export class Meaning {
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** Facts collected by walking over the program's files. */
  readonly facts: Facts;
  /** The release of Dovecot that the program is for. */
  readonly release: string;
  /** The Lua that the program is for. */
  readonly lua: LuaVersion;
  readonly #types = new Map<ts.Node, ts.Type>();
  readonly #facts = new Map<string, Map<object, unknown>>();

  constructor(program: ts.Program, { dovecot, lua }: Target = defaultTarget) {
    this.program = program;
    this.release = dovecot;
    this.lua = lua;
    this.checker = rememberingChecker(program.getTypeChecker());
    this.facts = new Facts(program, this.checker);
  }

  typeOf(node: ts.Node): ts.Type {
    const known = this.#types.get(node);
    if (known) return known;
    const ofOperation = ts.isBinaryExpression(node)
      ? operationType(node, (side) => this.typeOf(side), this.checker)
      : undefined;
    const written = ofOperation ?? typeOfNextValue(node, this) ?? this.checker.getTypeAtLocation(node);
    const type = isObjectInChain(node) ? this.checker.getNonNullableType(written) : written;
    this.#types.set(node, type);
    return type;
  }

  /** Gives a type to a node that lowering makes, and TypeScript does not know. */
  setType(node: ts.Node, type: ts.Type): void {
    this.#types.set(node, type);
  }

  /**
   * What `find` says about a node, the files of a chunk or the program, asked once: constants that are made of constants
   * would be looked at again and again. `meanwhile` is the answer where finding it leads back to the node.
   */
  remember<T>(topic: string, about: object, find: () => T, meanwhile?: T): T {
    let known = this.#facts.get(topic) as Map<object, T> | undefined;
    if (!known) {
      known = new Map();
      this.#facts.set(topic, known);
    }
    const before = known.get(about);
    if (before !== undefined || known.has(about)) return before as T;
    if (meanwhile !== undefined) known.set(about, meanwhile);
    const found = find();
    known.set(about, found);
    return found;
  }

  /** The parts of a union, or the type alone; type parameters count as what they extend. */
  parts(type: ts.Type): readonly ts.Type[] {
    const constraint = this.checker.getBaseConstraintOfType(type) ?? type;
    return constraint.isUnion() ? constraint.types : [constraint];
  }

  /** Returns true if a part of the type is the declaration of this name in this package. */
  includes(type: ts.Type, name: string): boolean {
    return this.parts(type).some((part) => this.isOwn(part.symbol, name));
  }

  /** Returns true if every part of the type is one of these declarations of this package. */
  isOnly(type: ts.Type, names: readonly string[]): boolean {
    return this.parts(type).every((part) => names.some((name) => this.isOwn(part.symbol, name)));
  }

  isOwn(symbol: ts.Symbol | undefined, name: string): boolean {
    if (symbol?.name !== name) return false;
    return symbol.declarations?.some((node) => isOwnDeclaration(node.getSourceFile().fileName)) ?? false;
  }

  /** Returns true if something is declared only by TypeScript's own library. */
  isStandard(symbol: ts.Symbol): boolean {
    const declarations = symbol.declarations ?? [];
    const inLibrary = (node: ts.Node) => isLibrary(node.getSourceFile().fileName);
    return declarations.length > 0 && declarations.every(inLibrary);
  }

  /** Returns true if every part of the type is an Error or one of its subclasses, from the library or the user's. */
  isError(type: ts.Type): boolean {
    const isStandardError = (part: ts.Type) =>
      /^(?:[A-Z]\w*)?Error$/.test(part.symbol?.name ?? "") && this.isStandard(part.symbol);
    const isErrorPart = (part: ts.Type): boolean =>
      isStandardError(part) || (part.isClassOrInterface() && this.#basesOf(part).some(isErrorPart));
    return this.parts(type).every(isErrorPart);
  }

  #basesOf(type: ts.InterfaceType): ts.Type[] {
    return this.checker.getBaseTypes(type);
  }

  /** The symbol a name stands for, through imports. */
  symbolOf(node: ts.Node): ts.Symbol | undefined {
    const symbol = this.checker.getSymbolAtLocation(node);
    return symbol && this.resolve(symbol);
  }

  /** Follows an import to what was imported. */
  resolve(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
  }

  /** Returns true if a name is the variable of a `catch`, which always holds an error. */
  isCaught(node: ts.Node): boolean {
    const declaration = this.checker.getSymbolAtLocation(node)?.valueDeclaration;
    return (
      declaration !== undefined &&
      ts.isVariableDeclaration(declaration) &&
      ts.isCatchClause(declaration.parent)
    );
  }

  /** The type that a declaration of hooks, such as `MailHooks`, has for one of them, without `undefined`. */
  hookType(hooksType: string, name: string): ts.Type | undefined {
    const file = this.program.getSourceFile(declarationFile);
    const module = file && this.checker.getSymbolAtLocation(file);
    const exported =
      module && this.checker.getExportsOfModule(module).find((symbol) => symbol.name === hooksType);
    const hooks = exported && this.checker.getDeclaredTypeOfSymbol(this.resolve(exported));
    const member = hooks && this.checker.getPropertyOfType(hooks, name);
    return member && this.checker.getNonNullableType(this.checker.getTypeOfSymbol(member));
  }
}

/** The function a node stands directly in, or undefined at the top level of a module. */
export function functionAround(node: ts.Node): ts.SignatureDeclaration | undefined {
  return ts.findAncestor(node.parent, ts.isFunctionLike);
}
