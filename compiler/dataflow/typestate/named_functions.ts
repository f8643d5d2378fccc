import {
  functionAround,
  isProjectFunction,
  type Meaning,
  type ProjectFunction,
  skipTypes,
} from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Returns the function that a declaration always names. */
export function functionOfName(declaration: ts.Node): ProjectFunction | undefined {
  if (isProjectFunction(declaration)) return declaration;
  const isConstant =
    ts.isVariableDeclaration(declaration) &&
    (ts.getCombinedNodeFlags(declaration) & ts.NodeFlags.Const) !== 0 &&
    declaration.initializer !== undefined;
  const initial = isConstant ? skipTypes(declaration.initializer!) : undefined;
  return isProjectFunction(initial) ? initial : undefined;
}

/** Members that the language calls by itself. */
const implicit = ["toString", "valueOf", "toJSON", ""];

/** Finds the functions that are members of classes and object literals, by their names. */
export class NamedFunctions {
  readonly #meaning: Meaning;
  #byName: ReadonlyMap<string, readonly ProjectFunction[]> | undefined;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  /** The functions that a member may be, of objects of a type if that is known. */
  of(name: string, type?: ts.Type): readonly ProjectFunction[] {
    this.#byName ??= this.#find();
    const all = this.#byName.get(name) ?? [];
    if (all.length < 2 || !type || !isPlain(type, this.#meaning)) return all;
    const byType = this.#meaning.remember(`members ${name}`, type, () =>
      all.filter((code) => this.#mayBelongTo(code, type)),
    );
    return byType;
  }

  /** True unless the class of a method is one whose objects do not have the type. */
  #mayBelongTo({ parent: owner }: ProjectFunction, type: ts.Type): boolean {
    const isKnown = ts.isClassLike(owner) && !owner.typeParameters && !functionAround(owner);
    const symbol = isKnown && owner.name ? this.#meaning.symbolOf(owner.name) : undefined;
    if (!symbol) return true;
    const { checker } = this.#meaning;
    return [checker.getDeclaredTypeOfSymbol(symbol), checker.getTypeOfSymbol(symbol)].some((each) =>
      checker.isTypeAssignableTo(each, type),
    );
  }

  /** The functions that run without being named: conversions, and members with computed names such as iterators. */
  implicit(): readonly ProjectFunction[] {
    return implicit.flatMap((name) => this.of(name));
  }

  #find(): ReadonlyMap<string, readonly ProjectFunction[]> {
    const byName = new Map<string, ProjectFunction[]>();
    for (const file of this.#meaning.facts.files) {
      for (const node of this.#meaning.facts.nodesOf(file).nodes) {
        const code = isProjectFunction(node) ? node : undefined;
        const name = code && nameOfMember(code);
        if (name === undefined) continue;
        const same = byName.get(name);
        if (same) same.push(code!);
        else byName.set(name, [code!]);
      }
    }
    return byName;
  }
}

/** Returns the name of the member that a function is, empty if it is computed. */
function nameOfMember(code: ProjectFunction): string | undefined {
  const { parent } = code;
  const isValue =
    (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) && parent.initializer === code;
  const name = isValue
    ? parent.name
    : ts.isMethodDeclaration(code) || ts.isAccessor(code)
      ? code.name
      : undefined;
  if (name === undefined) return undefined;
  return ts.isComputedPropertyName(name) ? "" : name.text;
}

/** True for unions of classes and interfaces of modules without type parameters. */
function isPlain(type: ts.Type, meaning: Meaning): boolean {
  return meaning.parts(type).every((part) => {
    const declaration = part.symbol?.declarations?.[0];
    const isGeneric = (part as ts.InterfaceType).typeParameters !== undefined;
    return (
      part.isClassOrInterface() && !isGeneric && declaration !== undefined && !functionAround(declaration)
    );
  });
}
