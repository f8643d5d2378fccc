import type { Platform } from "../../../platform/platform.ts";
import { contexts } from "../../contexts/index.ts";
import {
  createProgram,
  declarationFile,
  isOwnDeclaration,
  type ParsedLibraries,
} from "../../program/index.ts";
import { compilerOptions } from "../../project/index.ts";
import ts from "../../typescript_api.ts";

/** A member of an object of the server, as the declarations have it. */
export interface DeclaredMember {
  readonly name: string;
  readonly type: ts.Type;
  /** The tags of its docblock: `since`, `removed`, `instead`. */
  readonly tags: ReadonlyMap<string, string>;
  /** Set for functions. */
  readonly call?: DeclaredCall;
}

/** A function of the server. */
export interface DeclaredCall {
  /** True for one that is called by `object:method()`. */
  readonly takesObject: boolean;
  /** The fewest arguments, without the object. */
  readonly needed: number;
  readonly parameters: readonly string[];
  readonly result: ts.Type;
}

/** The declarations of the server's objects, read by TypeScript. */
export class Declarations {
  readonly #checker: ts.TypeChecker;
  readonly #exports: ReadonlyMap<string, ts.Symbol>;
  readonly #members = new Map<ts.Type, Map<string, DeclaredMember | undefined>>();

  constructor(libraries: ParsedLibraries, platform: Platform) {
    const options = compilerOptions();
    const program = createProgram({ roots: [declarationFile], options, libraries, platform });
    this.#checker = program.getTypeChecker();
    const module = this.#checker.getSymbolAtLocation(program.getSourceFile(declarationFile)!)!;
    this.#exports = new Map(this.#checker.getExportsOfModule(module).map((each) => [each.name, each]));
  }

  /** A declared type by its name: `AuthRequest`. */
  type(name: string): ts.Type | undefined {
    const symbol = this.#exports.get(name);
    if (!symbol) return undefined;
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    return this.#checker.getDeclaredTypeOfSymbol(isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol);
  }

  /** The types of a hook's parameters. */
  parametersOf(hook: string): readonly ts.Type[] {
    for (const { hooksType } of contexts) {
      const member = this.type(hooksType)?.getProperty(hook);
      const [signature] = member ? this.#signatures(this.#checker.getTypeOfSymbol(member)) : [];
      if (signature) return signature.getParameters().map((each) => this.#checker.getTypeOfSymbol(each));
    }
    return [];
  }

  /** Returns true for an object of the server: all of its members are declared. */
  isObject(type: ts.Type): boolean {
    const { symbol } = this.#checker.getNonNullableType(type);
    const [declaration] = symbol?.declarations ?? [];
    if (!declaration || !ts.isInterfaceDeclaration(declaration)) return false;
    return isOwnDeclaration(declaration.getSourceFile().fileName) && !this.#hasIndex(type);
  }

  /** The name of a declared type. */
  nameOf(type: ts.Type): string {
    return this.#checker.getNonNullableType(type).symbol?.name ?? "";
  }

  /** A member of an object of the server. */
  member(type: ts.Type, name: string): DeclaredMember | undefined {
    const known = this.#members.get(type) ?? new Map<string, DeclaredMember | undefined>();
    this.#members.set(type, known);
    if (!known.has(name)) known.set(name, this.#read(type, name));
    return known.get(name);
  }

  /** The names of all members of an object. */
  memberNames(type: ts.Type): string[] {
    return this.#checker
      .getNonNullableType(type)
      .getProperties()
      .map(({ name }) => name);
  }

  /** Returns true for a text that is not one of a few that the declarations list. */
  isFreeText(type: ts.Type): boolean {
    return (this.#checker.getNonNullableType(type).flags & ts.TypeFlags.String) !== 0;
  }

  #hasIndex(type: ts.Type): boolean {
    return this.#checker.getNonNullableType(type).getStringIndexType() !== undefined;
  }

  #signatures(type: ts.Type): readonly ts.Signature[] {
    return this.#checker.getNonNullableType(type).getCallSignatures();
  }

  #read(type: ts.Type, name: string): DeclaredMember | undefined {
    const object = this.#checker.getNonNullableType(type);
    const symbol = this.#checker.getPropertyOfType(object, name);
    if (!symbol) {
      const any = object.getStringIndexType();
      return any && { name, type: any, tags: new Map() };
    }
    const own = this.#checker.getTypeOfSymbol(symbol);
    const call = this.#callOf(this.#signatures(own));
    const tags = symbol
      .getJsDocTags()
      .map((tag) => [tag.name, ts.displayPartsToString(tag.text).trim()] as const);
    return { name, type: own, tags: new Map(tags), ...(call && { call }) };
  }

  #callOf(signatures: readonly ts.Signature[]): DeclaredCall | undefined {
    const [first] = signatures;
    const declaration = first?.getDeclaration();
    if (!first || !declaration) return undefined;
    const [object] = declaration.parameters;
    const isThis = object && ts.isIdentifier(object.name) && object.name.text === "this";
    const isPlain = isThis && object.type?.kind === ts.SyntaxKind.VoidKeyword;
    const counts = signatures.map((each) => each.getParameters().filter(isNeeded).length);
    return {
      takesObject: !isPlain,
      needed: Math.min(...counts),
      parameters: first.getParameters().map(({ name }) => name),
      result: first.getReturnType(),
    };
  }
}

function isNeeded(parameter: ts.Symbol): boolean {
  const { valueDeclaration } = parameter;
  if (!valueDeclaration || !ts.isParameter(valueDeclaration)) return true;
  const { questionToken, initializer, dotDotDotToken } = valueDeclaration;
  return !questionToken && !initializer && !dotDotDotToken;
}
