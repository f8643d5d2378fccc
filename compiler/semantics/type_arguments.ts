import ts from "../typescript_api.ts";
import type { Meaning } from "./meaning.ts";

type Arguments = ReadonlyMap<ts.Type, ReadonlySet<ts.Type>>;

/** Collects the types that a program gives to type parameters, by calls, by `new` and by `extends`. */
class TypeArguments {
  readonly #meaning: Meaning;
  readonly found = new Map<ts.Type, Set<ts.Type>>();

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
    const { facts } = meaning;
    for (const file of facts.files) for (const node of facts.nodesOf(file).nodes) this.#look(node);
  }

  #look(node: ts.Node): void {
    if (ts.isNewExpression(node)) this.#reference(this.#meaning.typeOf(node));
    if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) this.#call(node);
    if (!ts.isClassLike(node)) return;
    for (const { types } of node.heritageClauses ?? [])
      for (const type of types) this.#reference(this.#meaning.typeOf(type));
  }

  #call(node: ts.CallLikeExpression): void {
    const { checker } = this.#meaning;
    const signature = checker.getResolvedSignature(node);
    const declared = signature?.declaration;
    if (!signature || !declared || ts.isJSDocSignature(declared)) return;
    const parameters = checker.getSignatureFromDeclaration(declared)?.typeParameters;
    if (parameters) this.#add(parameters, checker.getTypeArgumentsForResolvedSignature(signature));
  }

  #reference(type: ts.Type): void {
    const { target } = type as Partial<ts.TypeReference>;
    if (target?.typeParameters)
      this.#add(target.typeParameters, this.#meaning.checker.getTypeArguments(type as ts.TypeReference));
  }

  #add(parameters: readonly ts.Type[], given: readonly ts.Type[] = []): void {
    parameters.forEach((parameter, index) => {
      const type = given[index];
      if (!type || type === parameter) return;
      const known = this.found.get(parameter);
      if (known) known.add(type);
      else this.found.set(parameter, new Set([type]));
    });
  }
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}

/**
 * Returns the parts of a type, and of what the program gives to the type parameters among them: `string` and
 * `undefined` for `T` if there is a `new Queue<string | undefined>()`.
 */
export function givenParts(type: ts.Type, meaning: Meaning): ReadonlySet<ts.Type> {
  const parts = new Set(partsOf(type));
  if (![...parts].some(isParameter)) return parts;
  const given: Arguments = meaning.remember(
    "type arguments",
    meaning.facts,
    () => new TypeArguments(meaning).found,
  );
  for (const part of parts)
    for (const argument of given.get(part) ?? []) for (const inner of partsOf(argument)) parts.add(inner);
  return parts;
}

function isParameter({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.TypeParameter) !== 0;
}
