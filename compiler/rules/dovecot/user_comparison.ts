import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import type { TypeArguments } from "./type_arguments.ts";
import { isStandardGeneric, type UserTypes } from "./user_types.ts";

/** Ways by which a user without mailboxes gets to a place that promises one with mailboxes. */
export interface Gap {
  /** As the value itself, as an argument of a function, or as what is put into a member. */
  readonly by: "value" | "argument" | "member";
  /** The names of members on the way, the outermost first. */
  readonly path: readonly string[];
}

/** Types to compare: that of a value, and that of the place that gets it. */
export interface Pair {
  readonly source: ts.Type;
  readonly target: ts.Type;
}

/** Facts about the program whose types are compared. */
interface Compared {
  readonly types: UserTypes;
  readonly typeArguments: TypeArguments;
  /** Returns true if users without mailboxes are put into lists, maps or members somewhere. */
  readonly areStored: () => boolean;
}

/** Types nest without end where each contains a larger one of itself. */
const MAXIMUM_DEPTH = 10;

/**
 * Compares types as TypeScript does, but parameters of methods in their own direction: a function that takes only users
 * with mailboxes is none that takes any user.
 */
export class UserComparison {
  readonly #types: UserTypes;
  readonly #arguments: TypeArguments;
  readonly #meaning: Meaning;
  readonly #areStored: () => boolean;
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();

  constructor({ types, typeArguments, areStored }: Compared, meaning: Meaning) {
    this.#types = types;
    this.#arguments = typeArguments;
    this.#meaning = meaning;
    this.#areStored = areStored;
  }

  /** The first gap between two types; undefined if every user that is promised mailboxes has them. */
  gap(pair: Pair): Gap | undefined {
    this.#seen.clear();
    return this.#compare(pair, 0);
  }

  #compare({ source, target }: Pair, depth: number): Gap | undefined {
    if (source === target || depth > MAXIMUM_DEPTH) return undefined;
    if (this.#isClaim({ source, target })) return { by: "value", path: [] };
    if (isOpen(source) || isOpen(target)) return undefined;
    const matters = this.#types.reachesWhole(target, "out") || this.#types.reachesWhole(source, "in");
    if (!matters && !this.#types.reachesWhole(source, "out")) return undefined;
    const known = this.#seen.get(source) ?? new Set();
    this.#seen.set(source, known);
    if (known.has(target)) return undefined;
    known.add(target);
    const targets = this.#meaning.parts(target);
    for (const part of this.#meaning.parts(source)) {
      const found = this.#comparePart(part, targets, depth);
      if (found) return found;
    }
    return undefined;
  }

  /** Returns true if nothing but the word of the user says that a value is one of a type with whole users. */
  #isClaim({ source, target }: Pair): boolean {
    const types = this.#types;
    if ((target.flags & ts.TypeFlags.Never) !== 0) return types.reachesWhole(source, "in");
    if (!this.#meaning.parts(source).some((part) => isOpen(part) || types.mayBeEarly(part))) return false;
    const { checker } = this.#meaning;
    const isProved = checker.isTypeAssignableTo(checker.getNonNullableType(source), target);
    if (target.isTypeParameter()) return (isOpen(source) || !isProved) && this.#arguments.mayBeWhole(target);
    if (isOpen(source)) return types.reachesWhole(target, "out") || types.takesEarly(target);
    return false;
  }

  /** A part of a union fits if it fits one of the parts that it may be assigned to; of a cast, all of them. */
  #comparePart(source: ts.Type, targets: readonly ts.Type[], depth: number): Gap | undefined {
    if (targets.includes(source)) return undefined;
    const { checker } = this.#meaning;
    const fitting = targets.filter((target) => checker.isTypeAssignableTo(source, target));
    const gaps = (fitting.length > 0 ? fitting : targets).map((target) =>
      this.#compareObjects({ source, target }, depth),
    );
    if (fitting.length > 0 && gaps.some((gap) => gap === undefined)) return undefined;
    return gaps.find((gap) => gap !== undefined);
  }

  #compareObjects(pair: Pair, depth: number): Gap | undefined {
    const { source, target } = pair;
    const types = this.#types;
    if (types.isWhole(target)) return types.mayBeEarly(source) ? { by: "value", path: [] } : undefined;
    if (types.isWhole(source) || types.isEarly(source)) return undefined;
    if (types.mayBeEarly(source) && isEmptyObject(source)) {
      const isPromised = types.reachesWhole(target, "out") || types.takesEarly(target);
      return isPromised ? { by: "value", path: [] } : undefined;
    }
    if (isStandardGeneric(source, this.#meaning) && isStandardGeneric(target, this.#meaning)) {
      return this.#compareContents(source, target, depth);
    }
    return (
      this.#compareSignatures(source.getCallSignatures(), target.getCallSignatures(), depth) ??
      this.#compareSignatures(source.getConstructSignatures(), target.getConstructSignatures(), depth) ??
      this.#compareMembers(pair, depth) ??
      this.#compareIndexes(pair, depth)
    );
  }

  #compareContents(source: ts.TypeReference, target: ts.TypeReference, depth: number): Gap | undefined {
    const { checker } = this.#meaning;
    const targets = checker.getTypeArguments(target);
    for (const [index, content] of checker.getTypeArguments(source).entries()) {
      const place = targets[index] ?? targets.at(-1);
      if (!place) continue;
      const isFixed = target.symbol?.name.startsWith("Readonly") || isReadonlyTuple(target);
      const found = this.#compareBoth({ source: content, target: place }, isFixed, depth);
      if (found) return found;
    }
    return undefined;
  }

  /** Values written through the new name must fit the old one as well. */
  #compareBoth({ source, target }: Pair, isFixed: boolean, depth: number): Gap | undefined {
    const found = this.#compare({ source, target }, depth + 1);
    if (found || isFixed || !this.#areStored()) return found;
    const written = this.#compare({ source: target, target: source }, depth + 1);
    return written && { ...written, by: written.by === "value" ? "member" : written.by };
  }

  #compareSignatures(
    sources: readonly ts.Signature[],
    targets: readonly ts.Signature[],
    depth: number,
  ): Gap | undefined {
    for (const target of targets) {
      const gaps = sources.map((source) => this.#compareSignature(source, target, depth));
      if (gaps.length > 0 && gaps.every((gap) => gap !== undefined)) return gaps[0];
    }
    return undefined;
  }

  #compareSignature(source: ts.Signature, target: ts.Signature, depth: number): Gap | undefined {
    for (const index of source.parameters.keys()) {
      const given = parameterType(target, index, this.#meaning);
      const taken = parameterType(source, index, this.#meaning);
      const found = given && taken && this.#compare({ source: given, target: taken }, depth + 1);
      if (found) return { ...found, by: "argument" };
    }
    return this.#compare({ source: source.getReturnType(), target: target.getReturnType() }, depth + 1);
  }

  #compareMembers({ source, target }: Pair, depth: number): Gap | undefined {
    const { checker } = this.#meaning;
    for (const member of target.getProperties()) {
      const own = checker.getPropertyOfType(source, member.name);
      if (!own) continue;
      const pair = { source: checker.getTypeOfSymbol(own), target: checker.getTypeOfSymbol(member) };
      const found = this.#compareBoth(pair, isFixedMember(member), depth);
      if (found) return { ...found, path: [member.name, ...found.path] };
    }
    return undefined;
  }

  #compareIndexes({ source, target }: Pair, depth: number): Gap | undefined {
    const { checker } = this.#meaning;
    for (const { keyType, type, isReadonly } of checker.getIndexInfosOfType(target)) {
      const members = source.getProperties().map((member) => checker.getTypeOfSymbol(member));
      const index = checker.getIndexInfosOfType(source).find((info) => info.keyType === keyType);
      for (const own of index ? [index.type, ...members] : members) {
        const found = this.#compareBoth({ source: own, target: type }, isReadonly, depth);
        if (found) return found;
      }
    }
    return undefined;
  }
}

/** A type that says nothing: whatever a value is promised to be, TypeScript believes it. */
function isOpen({ flags }: ts.Type): boolean {
  return (flags & ts.TypeFlags.Any) !== 0;
}

/** `unknown`, `object` and `{}`: nothing tells what a value of them contains. */
function isEmptyObject(type: ts.Type): boolean {
  if ((type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive)) !== 0) return true;
  return type.getProperties().length === 0 && type.getCallSignatures().length === 0;
}

function isReadonlyTuple(type: ts.TypeReference): boolean {
  return (type.target as Partial<ts.TupleType>).readonly === true;
}

/** Methods are not assigned to, whatever TypeScript would allow. */
function isFixedMember(member: ts.Symbol): boolean {
  if ((member.flags & (ts.SymbolFlags.Method | ts.SymbolFlags.GetAccessor)) !== 0) return true;
  return (member.declarations ?? []).some(
    (node) => (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Readonly) !== 0,
  );
}

/** The type of a parameter; a rest has all places from its own on. */
function parameterType(signature: ts.Signature, index: number, { checker }: Meaning): ts.Type | undefined {
  const last = signature.parameters.at(-1);
  const isRest =
    last?.valueDeclaration !== undefined &&
    ts.isParameter(last.valueDeclaration) &&
    last.valueDeclaration.dotDotDotToken !== undefined;
  if (!isRest || index < signature.parameters.length - 1) {
    const parameter = signature.parameters[index];
    return parameter && checker.getTypeOfSymbol(parameter);
  }
  const list = checker.getTypeOfSymbol(last);
  if (!checker.isTupleType(list)) return checker.getIndexTypeOfType(list, ts.IndexKind.Number);
  return checker.getTypeArguments(list as ts.TypeReference)[index - signature.parameters.length + 1];
}
