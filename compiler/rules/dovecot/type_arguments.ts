import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { UserTypes } from "./user_types.ts";

/** Knows which type parameters of the project stand for types with whole users somewhere. */
export class TypeArguments {
  readonly #files: readonly ts.SourceFile[];
  readonly #types: UserTypes;
  readonly #meaning: Meaning;
  readonly #known = new Map<ts.Node, boolean>();

  constructor(files: readonly ts.SourceFile[], types: UserTypes, meaning: Meaning) {
    this.#files = files;
    this.#types = types;
    this.#meaning = meaning;
  }

  /** Returns true if a call or a class gives a type parameter a type with whole users. */
  mayBeWhole(parameter: ts.Type): boolean {
    const owner = parameter.symbol?.declarations?.[0]?.parent;
    if (!owner) return false;
    const known = this.#known.get(owner) ?? this.#isUsed(owner);
    this.#known.set(owner, known);
    return known;
  }

  #isUsed(owner: ts.Node): boolean {
    const { facts } = this.#meaning;
    return this.#files.some((file) =>
      ts.isClassLike(owner)
        ? facts.ofKind(ts.SyntaxKind.NewExpression, file).some((made) => this.#makes(made, owner))
        : facts.ofKind(ts.SyntaxKind.CallExpression, file).some((call) => this.#calls(call, owner)),
    );
  }

  #makes(made: ts.NewExpression, owner: ts.ClassLikeDeclaration): boolean {
    const type = this.#meaning.typeOf(made);
    return type.symbol?.declarations?.includes(owner) === true && this.#reachesWhole(type);
  }

  #calls(call: ts.CallExpression, owner: ts.Node): boolean {
    const signature = this.#meaning.checker.getResolvedSignature(call);
    return signature?.declaration === owner && this.#reachesWhole(signature.getReturnType());
  }

  #reachesWhole(type: ts.Type): boolean {
    return this.#types.reachesWhole(type, "out") || this.#types.reachesWhole(type, "in");
  }
}
