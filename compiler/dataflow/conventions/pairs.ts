import { isLibrary } from "../../program/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { elementOf } from "./conversion.ts";

/** A function that becomes a value of another function type. */
export interface Pair {
  readonly from: ts.SignatureDeclaration;
  readonly to: ts.SignatureDeclaration;
  /** It is called as a member of an object. */
  readonly isMember: boolean;
}

const open = ts.TypeFlags.Any | ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
const object = ts.TypeFlags.Object | ts.TypeFlags.Intersection;
/** Types that contain themselves with ever new arguments are followed only so far. */
export const deepest = 10;

/** Two types, where the first becomes the second. */
interface Types {
  readonly from: ts.Type;
  readonly to: ts.Type;
}

interface Question extends Types {
  readonly isMember?: boolean;
  readonly isCast?: boolean;
  /** The pair of the types themselves is wanted although they have been looked at. */
  readonly isAgain?: boolean;
}

/** Finds the functions of types that become others, also in elements, members, parameters and results. */
export class PairFinder {
  readonly #meaning: Meaning;
  readonly #known = new Map<ts.Type, Set<ts.Type>>();
  /** Types of which only some members, or nothing, is known afterwards. */
  readonly forgotten: Types[] = [];
  /** Types that come from less known ones. */
  readonly remembered: Types[] = [];

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  /** Returns the pairs of a conversion, and a function to call if the same types need not be looked at again. */
  find({ from, to, isMember = false, isCast = false, isAgain = false }: Question): {
    pairs: Pair[];
    settle(): void;
  } {
    const seen = new Map<ts.Type, Set<ts.Type>>();
    const pairs = [...this.#follow({ from, to }, { seen, isMember, isCast, isAgain, depth: 0 })];
    const settle = () => {
      for (const [from, targets] of seen) for (const to of targets) add(this.#known, from, to);
    };
    return { pairs, settle };
  }

  *#follow({ from, to }: Types, at: At): Generator<Pair> {
    const isKnown = this.#known.get(from)?.has(to) === true && !(at.isAgain && at.depth === 0);
    if (from === to || at.depth > deepest || isKnown) return;
    if (at.seen.get(from)?.has(to)) return;
    add(at.seen, from, to);
    const [values, places] = [this.#parts(from), this.#parts(to)];
    for (const value of values) {
      if (value.flags & object && places.includes(value)) continue;
      for (const place of places) yield* this.#followPart({ from: value, to: place }, at);
    }
  }

  *#followPart(types: Types, at: At): Generator<Pair> {
    const { from, to } = types;
    if (to.flags & open || isEmpty(to)) {
      if (from.flags & object) this.forgotten.push(types);
    } else if (from.flags & open || (isEmpty(from) && !isLiteral(from))) {
      if (to.flags & object) this.remembered.push(types);
    } else if (
      from.flags & to.flags & ts.TypeFlags.Object ||
      (from.flags | to.flags) & ts.TypeFlags.Intersection
    ) {
      yield* this.#signatures(types, at);
      const inside = { ...at, depth: at.depth + 1 };
      if (!(yield* this.#elements(types, { ...inside, isMember: false })))
        yield* this.#members(types, inside);
    }
  }

  *#signatures({ from, to }: Types, at: At): Generator<Pair> {
    const { checker } = this.#meaning;
    const inside = { ...at, depth: at.depth + 1, isMember: false };
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) {
      for (const given of checker.getSignaturesOfType(from, kind)) {
        for (const expected of checker.getSignaturesOfType(to, kind)) {
          const pair = declarationsOf(given, expected);
          if (pair && kind === ts.SignatureKind.Call) yield { ...pair, isMember: at.isMember };
          yield* this.#follow({ from: given.getReturnType(), to: expected.getReturnType() }, inside);
          yield* this.#parameters(given, expected, inside);
        }
      }
    }
  }

  /** Parameters are compared in the opposite direction. */
  *#parameters(given: ts.Signature, expected: ts.Signature, at: At): Generator<Pair> {
    const { checker } = this.#meaning;
    for (const [index, parameter] of given.parameters.entries()) {
      const other = expected.parameters[index];
      if (!other) return;
      yield* this.#follow(
        { from: checker.getTypeOfSymbol(other), to: checker.getTypeOfSymbol(parameter) },
        at,
      );
    }
  }

  /** Follows what two types contain by their type arguments; returns false if their members have to be compared. */
  *#elements({ from, to }: Types, at: At): Generator<Pair, boolean> {
    const { checker } = this.#meaning;
    const [values, places] = [argumentsOf(from, checker), argumentsOf(to, checker)];
    const isSame = (from as ts.TypeReference).target === (to as ts.TypeReference).target;
    if (values.length > 0 && (isSame || (isOfLibrary(from) && isOfLibrary(to) && !isList(from, checker)))) {
      for (const [index, place] of places.entries()) {
        if (values[index]) yield* this.#follow({ from: values[index], to: place }, at);
      }
      return true;
    }
    if (!isList(from, checker)) return isOfLibrary(from) && isOfLibrary(to);
    if (!isOfLibrary(to) && !isList(to, checker)) return false;
    for (const [index, value] of values.entries()) {
      const place = elementOf(to, index, checker) ?? places[0];
      if (place) yield* this.#follow({ from: value, to: place }, at);
    }
    return true;
  }

  *#members({ from, to }: Types, at: At): Generator<Pair> {
    const { checker } = this.#meaning;
    const inside = { ...at, isMember: true };
    this.forgotten.push({ from, to });
    if (at.isCast) this.remembered.push({ from, to });
    for (const target of checker.getPropertiesOfType(to)) {
      const member = checker.getPropertyOfType(from, target.name);
      if (!member || member === target) continue;
      yield* this.#follow(
        { from: checker.getTypeOfSymbol(member), to: checker.getTypeOfSymbol(target) },
        inside,
      );
    }
    for (const { type } of checker.getIndexInfosOfType(to)) {
      const hasOwn = !isOfLibrary(from) && !isList(from, checker);
      for (const member of hasOwn ? checker.getPropertiesOfType(from) : [])
        yield* this.#follow({ from: checker.getTypeOfSymbol(member), to: type }, inside);
      for (const info of checker.getIndexInfosOfType(from))
        yield* this.#follow({ from: info.type, to: type }, inside);
    }
  }

  /** Type parameters count as what they extend. */
  #parts(type: ts.Type): readonly ts.Type[] {
    const { checker } = this.#meaning;
    const known = type.flags & ts.TypeFlags.Instantiable ? checker.getBaseConstraintOfType(type) : type;
    if (!known || (known.flags & ts.TypeFlags.Unknown && known !== type)) return [];
    return known.isUnion() ? known.types : [known];
  }
}

interface At {
  readonly seen: Map<ts.Type, Set<ts.Type>>;
  readonly isCast: boolean;
  readonly isMember: boolean;
  readonly isAgain: boolean;
  readonly depth: number;
}

function add(known: Map<ts.Type, Set<ts.Type>>, from: ts.Type, to: ts.Type): void {
  const targets = known.get(from);
  if (targets) targets.add(to);
  else known.set(from, new Set([to]));
}

function declarationsOf(given: ts.Signature, expected: ts.Signature): Omit<Pair, "isMember"> | undefined {
  const [from, to] = [given.declaration, expected.declaration];
  return from && to && from !== to && !ts.isJSDocSignature(from) && !ts.isJSDocSignature(to)
    ? { from, to }
    : undefined;
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const isReference = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  return type.flags & ts.TypeFlags.Object && isReference
    ? checker.getTypeArguments(type as ts.TypeReference)
    : [];
}

function isList(type: ts.Type, checker: ts.TypeChecker): boolean {
  return checker.isArrayType(type) || checker.isTupleType(type);
}

/** `{}` */
function isEmpty(type: ts.Type): boolean {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    type.getCallSignatures().length + type.getConstructSignatures().length + type.getProperties().length ===
      0 &&
    !type.getStringIndexType() &&
    !type.getNumberIndexType()
  );
}

function isLiteral(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.ObjectLiteral) !== 0;
}

/** Tests for a type of JavaScript's library. */
export function isOfLibrary({ symbol }: ts.Type): boolean {
  const [declaration] = (symbol as ts.Symbol | undefined)?.declarations ?? [];
  return declaration !== undefined && isLibrary(declaration.getSourceFile().fileName);
}
