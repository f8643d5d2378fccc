import { indirectCall, type Meaning, skipTypes } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { Conversion } from "./conversion.ts";
import { conversionsAt, conversionsInType } from "./conversions.ts";
import {
  type Convention,
  preferredConvention,
  readersOfThis,
  requiredConvention,
  thisParameter,
} from "./declarations.ts";
import { joinForgotten } from "./forgotten.ts";
import { Groups } from "./groups.ts";
import { type Pair, PairFinder } from "./pairs.ts";

/** Why a conversion cannot work: the function would lose its object, is called in two ways, or has overloads of both kinds. */
export interface ConventionProblem {
  readonly kind: "lost" | "both" | "overloads";
  /** The name of the function. */
  readonly name: string;
}

const known = new WeakMap<Meaning, Conventions>();

/** Returns the conventions of a program, which are found once. */
export function conventionsOf(meaning: Meaning): Conventions {
  const before = known.get(meaning);
  if (before) return before;
  const conventions = new Conventions(meaning);
  known.set(meaning, conventions);
  return conventions;
}

/** The calling conventions of all functions of a program. */
export class Conventions {
  readonly #meaning: Meaning;
  readonly #readers: ReadonlySet<ts.Node>;
  readonly #groups: Groups;
  readonly #pairs: PairFinder;
  readonly #problems = new Map<ts.Node, ConventionProblem>();
  /** The functions whose places calls of `bind` fill. */
  readonly #bound = new Map<ts.Expression, ts.SignatureDeclaration>();
  /** Errors of the type checker, such as an exhausted stack. They count where the node is checked. */
  readonly #failures = new Map<ts.Node, unknown>();

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
    this.#readers = readersOfThis(meaning);
    this.#groups = new Groups((declaration) => ({
      required: requiredConvention(declaration, this.#readers),
      preferred: preferredConvention(declaration),
    }));
    this.#pairs = new PairFinder(meaning);
    this.#collect();
    joinForgotten(this.#pairs, this.#groups, meaning);
  }

  /** Returns the convention of the functions of a type, or undefined if it has none. */
  ofType(type: ts.Type): Convention | undefined {
    for (const part of this.#meaning.parts(type)) {
      for (const { declaration } of this.#meaning.checker.getSignaturesOfType(part, ts.SignatureKind.Call)) {
        if (declaration && !ts.isJSDocSignature(declaration)) return this.#groups.conventionOf(declaration);
      }
    }
    return undefined;
  }

  /** Returns the convention of a call. */
  ofCall(node: ts.CallLikeExpression): Convention {
    const declaration = this.#meaning.checker.getResolvedSignature(node)?.declaration;
    return declaration && !ts.isJSDocSignature(declaration)
      ? this.#groups.conventionOf(declaration)
      : "plain";
  }

  /** Returns the convention that the place of `f.bind(object)` expects. */
  ofBound(node: ts.CallExpression): Convention {
    const place = this.#bound.get(node);
    return place ? this.#groups.conventionOf(place) : "plain";
  }

  /** Returns what is wrong with a value in its place. Throws where looking at the node failed. */
  problemAt(node: ts.Node): ConventionProblem | undefined {
    if (this.#failures.has(node)) throw this.#failures.get(node);
    return this.#problems.get(node);
  }

  /** Values that are methods come last, so that a problem is reported where one is given away. */
  #collect(): void {
    const { facts } = this.#meaning;
    const given: Conversion[] = [];
    for (const file of facts.files) {
      const index = facts.nodesOf(file);
      for (const node of index.types)
        for (const conversion of conversionsInType(node, this.#meaning)) this.#add(conversion);
      for (const node of index.nodes) {
        try {
          if (ts.isFunctionLike(node)) this.#joinOverloads(node);
          if (ts.isCallExpression(node)) this.#joinParts(node);
          given.push(...conversionsAt(node, this.#meaning));
        } catch (cause) {
          this.#failures.set(node, cause);
        }
      }
    }
    const isMember = ({ value }: Conversion) => ts.isPropertyAccessExpression(value);
    for (const conversion of given) if (!isMember(conversion)) this.#add(conversion);
    for (const conversion of given) if (isMember(conversion)) this.#add(conversion);
  }

  #add(conversion: Conversion): void {
    // Each call of bind has a place of its own, also where others of these types have been seen.
    const isAgain = this.#isBind(conversion.value);
    const { pairs, settle } = this.#pairs.find({ ...conversion, isAgain });
    const [problem] = pairs.flatMap((pair) => this.#join(pair, conversion.value) ?? []);
    if (!problem) settle();
    else if (!this.#problems.has(conversion.value)) this.#problems.set(conversion.value, problem);
  }

  #join({ from, to, isMember }: Pair, value: ts.Node): ConventionProblem | undefined {
    if (this.#isBound(value, from, to)) return undefined;
    const name = from.name?.getText() ?? "function";
    const losesThis =
      !isMember &&
      this.#readers.has(from) &&
      !this.#readers.has(to) &&
      !thisParameter(to) &&
      preferredConvention(to) !== "self";
    if (losesThis) return { kind: "lost", name };
    if (this.#groups.join(from, to)) return undefined;
    return { kind: this.#readers.has(from) ? "lost" : "both", name };
  }

  /** A function that `bind` makes can be called in the way that its place expects. */
  #isBound(value: ts.Node, from: ts.Node, to: ts.SignatureDeclaration): boolean {
    const isResult =
      from.parent.kind === ts.SyntaxKind.MethodSignature && from.getSourceFile().isDeclarationFile;
    if (!isResult || !this.#isBind(value)) return false;
    this.#bound.set(skipTypes(value), to);
    return true;
  }

  #isBind(value: ts.Node): value is ts.Expression {
    const call = ts.isExpression(value) ? skipTypes(value) : value;
    return ts.isCallExpression(call) && indirectCall(call, this.#meaning)?.kind === "bind";
  }

  #joinOverloads(node: ts.SignatureDeclaration): void {
    const symbol = node.name && this.#meaning.checker.getSymbolAtLocation(node.name);
    const others = symbol?.declarations ?? [];
    for (const other of others) {
      if (other === node || !ts.isFunctionLike(other) || this.#groups.join(node, other)) continue;
      this.#problems.set(node.name!, { kind: "overloads", name: symbol!.name });
    }
  }

  /** Gives all functions that a call may reach, because its callee has a union type, one calling convention. */
  #joinParts(node: ts.CallExpression): void {
    const type = this.#meaning.typeOf(node.expression);
    const { checker } = this.#meaning;
    const declarations = this.#meaning
      .parts(type)
      .flatMap((part) => checker.getSignaturesOfType(part, ts.SignatureKind.Call))
      .flatMap(({ declaration }) => (declaration && !ts.isJSDocSignature(declaration) ? declaration : []));
    for (const other of declarations.slice(1)) {
      if (this.#groups.join(declarations[0]!, other)) continue;
      this.#problems.set(node.expression, { kind: "both", name: node.expression.getText() });
    }
  }
}
