import { type Meaning, selfParameter, selfParameterOf } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** The type of a value, and the type of the place that it is given to. */
export interface ComparedTypes {
  readonly from: ts.Type;
  readonly to: ts.Type;
  /** The parameter or member that the value becomes. */
  readonly name?: string | undefined;
}

/** Returns a message for each function of a value that its place would call in another way. */
export function selfProblems(value: ts.Node, types: ComparedTypes, meaning: Meaning): string[] {
  return new Comparison(value, meaning).problems(types);
}

/** Pairs of types without problems, by the first. Types belong to one checker. */
const compatible = new WeakMap<ts.Type, WeakSet<ts.Type>>();

const plain =
  ts.TypeFlags.Any |
  ts.TypeFlags.Unknown |
  ts.TypeFlags.Never |
  ts.TypeFlags.Void |
  ts.TypeFlags.NonPrimitive;
const primitive =
  ts.TypeFlags.StringLike |
  ts.TypeFlags.NumberLike |
  ts.TypeFlags.BooleanLike |
  ts.TypeFlags.BigIntLike |
  ts.TypeFlags.ESSymbolLike |
  ts.TypeFlags.Undefined |
  ts.TypeFlags.Null;

/** Compares the functions of two types, and those in their elements and members. */
class Comparison {
  readonly #place: ts.Node;
  readonly #checker: ts.TypeChecker;
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  constructor(place: ts.Node, { checker }: Meaning) {
    this.#place = place;
    this.#checker = checker;
  }

  problems(types: ComparedTypes): string[] {
    const found = [...this.#compare(types)];
    if (found.length > 0) return found;
    for (const [from, targets] of this.#seen) {
      const known = compatible.get(from) ?? new WeakSet();
      compatible.set(from, known);
      for (const to of targets) known.add(to);
    }
    return found;
  }

  *#compare({ from, to, name }: ComparedTypes): Generator<string> {
    if (from === to || (from.flags | to.flags) & (plain | primitive) || this.#isKnown(from, to)) return;
    const problem = this.#functionProblem(from, to, name);
    if (problem) yield problem;
    const elements = this.#elements(from);
    for (const [index, target] of this.#elements(to).entries()) {
      const element = elements[index];
      if (element) yield* this.#compare({ from: element, to: target, name });
    }
    yield* this.#compareMembers(from, to, name);
  }

  *#compareMembers(from: ts.Type, to: ts.Type, name: string | undefined): Generator<string> {
    const targets = to.getSymbol()?.members;
    const members = from.getSymbol()?.members;
    if (!targets || !members || targets === members) return;
    for (const [key, target] of targets) {
      const member = members.get(key);
      if (!member) continue;
      const own = ts.unescapeLeadingUnderscores(key);
      yield* this.#compare({
        from: this.#checker.getTypeOfSymbolAtLocation(member, this.#place),
        to: this.#checker.getTypeOfSymbolAtLocation(target, this.#place),
        name: name ? `${name}.${own}` : own,
      });
    }
  }

  #isKnown(from: ts.Type, to: ts.Type): boolean {
    const seen = this.#seen.get(from) ?? new Set();
    if (seen.has(to) || compatible.get(from)?.has(to)) return true;
    this.#seen.set(from, seen.add(to));
    return false;
  }

  #elements(type: ts.Type): readonly ts.Type[] {
    const isList = this.#checker.isArrayType(type) || this.#checker.isTupleType(type);
    return isList ? this.#checker.getTypeArguments(type as ts.TypeReference) : [];
  }

  #functionProblem(from: ts.Type, to: ts.Type, name: string | undefined): string | undefined {
    const given = selfParameterOf(from, this.#checker);
    const expected = selfParameterOf(to, this.#checker);
    const { none, mixed, absent } = selfParameter;
    if (given === mixed || expected === mixed) {
      const target = name ? ` to '${name}'` : "";
      return `Unsupported assignment of function with different overloaded types for 'this'${target}. Overloads should all have the same type for 'this'.`;
    }
    if (given === expected || given === none || expected === none) return undefined;
    const target = name ? ` '${name}'` : "";
    return expected === absent
      ? `Unable to convert function with a 'this' parameter to function${target} with no 'this'. To fix, wrap in an arrow function, or declare with 'this: void'.`
      : `Unable to convert function with no 'this' parameter to function${target} with 'this'. To fix, wrap in an arrow function, or declare with 'this: any'.`;
  }
}
