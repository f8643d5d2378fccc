import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";
import { elementOf } from "../conventions/conversion.ts";
import { isOfLibrary } from "../conventions/pairs.ts";
import { type Holder, holderOf, isDeclaredOutside, isList } from "./holders.ts";

/** Types that contain themselves with ever new arguments are followed only so far. */
const deepest = 12;
const most = 5000;

interface Types {
  readonly from: ts.Type;
  readonly to: ts.Type;
}

/**
 * Links the holders of types that become others, also in members, elements, parameters and results. What is inside of
 * an object can be reached and changed by either type, so that it is linked both ways.
 */
export class TypeLinks {
  readonly #meaning: Meaning;
  readonly #sources = new Map<Holder, Set<Holder>>();
  readonly #seen = new Map<ts.Type, Set<ts.Type>>();
  readonly #contents = new Map<ts.Type, ReadonlySet<Holder>>();
  /** True if types had no end, so that links are missing. */
  isIncomplete = false;

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
  }

  /** Returns the holders whose objects may get to a holder by one step. */
  sourcesOf(holder: Holder): ReadonlySet<Holder> {
    return this.#sources.get(holder) ?? new Set();
  }

  /** Objects of one type get to a place of another. */
  connect({ from, to }: Types, depth = 0): void {
    if (from === to) return;
    const [values, places] = [partsOf(from), partsOf(to)];
    for (const value of values) {
      if (places.includes(value)) continue;
      for (const place of this.#fitting(value, places)) this.#connectPart({ from: value, to: place }, depth);
    }
  }

  /** Adds a link between two holders. */
  add(from: Holder, to: Holder): void {
    const sources = this.#sources.get(to);
    if (sources) sources.add(from);
    else this.#sources.set(to, new Set([from]));
  }

  /** The parts of a place that can have a value, or all of them if TypeScript does not say which. */
  #fitting(value: ts.Type, places: readonly ts.Type[]): readonly ts.Type[] {
    if (places.length < 2) return places;
    const fitting = places.filter((place) => this.#meaning.checker.isTypeAssignableTo(value, place));
    return fitting.length > 0 ? fitting : places;
  }

  #connectPart(types: Types, depth: number): void {
    const { from, to } = types;
    const [value, place] = [holderOf(from), holderOf(to)];
    if (!value || !place || value === place || this.#isKnown(types)) return;
    if (isForeignParameter(from) || isForeignParameter(to)) return;
    if (depth > deepest) {
      this.isIncomplete = true;
      return;
    }
    if (place === "open") for (const inner of this.contentsOf(from)) this.add(inner, "open");
    else if (value === "open") for (const inner of this.contentsOf(to)) this.add("open", inner);
    else {
      this.add(value, place);
      this.#connectInside(types, depth + 1);
    }
  }

  #isKnown({ from, to }: Types): boolean {
    const known = this.#seen.get(from);
    if (known?.has(to)) return true;
    if (known) known.add(to);
    else this.#seen.set(from, new Set([to]));
    return false;
  }

  #connectBoth({ from, to }: Types, depth: number): void {
    this.connect({ from, to }, depth);
    this.connect({ from: to, to: from }, depth);
  }

  #connectInside({ from, to }: Types, depth: number): void {
    if (this.#connectElements({ from, to }, depth)) return;
    const { checker } = this.#meaning;
    for (const target of checker.getPropertiesOfType(to)) {
      const member = checker.getPropertyOfType(from, target.name);
      if (!member || member === target) continue;
      this.#connectBoth(
        { from: checker.getTypeOfSymbol(member), to: checker.getTypeOfSymbol(target) },
        depth,
      );
    }
    this.#connectIndexed({ from, to }, depth);
    this.#connectIndexed({ from: to, to: from }, depth);
    this.#connectSignatures({ from, to }, depth);
  }

  /** `{ a: A }` as `Record<string, B>`, and records of each other. */
  #connectIndexed({ from, to }: Types, depth: number): void {
    const { checker } = this.#meaning;
    for (const { type } of checker.getIndexInfosOfType(to)) {
      const members = isOfLibrary(from) && !isMapped(from) ? [] : checker.getPropertiesOfType(from);
      for (const member of members)
        this.#connectBoth({ from: checker.getTypeOfSymbol(member), to: type }, depth);
      for (const info of checker.getIndexInfosOfType(from))
        this.#connectBoth({ from: info.type, to: type }, depth);
    }
  }

  #connectSignatures({ from, to }: Types, depth: number): void {
    const { checker } = this.#meaning;
    for (const kind of [ts.SignatureKind.Call, ts.SignatureKind.Construct]) {
      for (const given of checker.getSignaturesOfType(from, kind)) {
        for (const expected of checker.getSignaturesOfType(to, kind)) {
          this.connect({ from: given.getReturnType(), to: expected.getReturnType() }, depth);
          for (const [index, parameter] of given.parameters.entries()) {
            const other = expected.parameters[index];
            if (!other) break;
            const [inner, outer] = [parameter, other].map((one) => checker.getTypeOfSymbol(one));
            this.connect({ from: outer!, to: inner! }, depth);
          }
        }
      }
    }
  }

  /** Links what lists, Maps and classes contain by their type arguments; returns false for other types. */
  #connectElements({ from, to }: Types, depth: number): boolean {
    const { checker } = this.#meaning;
    const [values, places] = [argumentsOf(from, checker), argumentsOf(to, checker)];
    const isSame = (from as ts.TypeReference).target === (to as ts.TypeReference).target;
    if (isList(from, checker) && !isSame) {
      if (!isOfLibrary(to) && !isList(to, checker)) return false;
      for (const [index, value] of values.entries()) {
        const place = elementOf(to, index, checker) ?? places[0];
        if (place) this.#connectBoth({ from: value, to: place }, depth);
      }
      return true;
    }
    if (values.length === 0 || !(isSame || (isOfLibrary(from) && isOfLibrary(to)))) return false;
    for (const [index, place] of places.entries())
      if (values[index]) this.#connectBoth({ from: values[index], to: place }, depth);
    return true;
  }

  /** Returns the holders of everything that an object of a type may consist of, the object included. */
  contentsOf(type: ts.Type): ReadonlySet<Holder> {
    const known = this.#contents.get(type);
    if (known) return known;
    const holders = new Set<Holder>();
    this.#contents.set(type, holders);
    const seen = new Set([type]);
    for (const part of seen) {
      const holder = part.isUnionOrIntersection() ? undefined : holderOf(part);
      if (holder) holders.add(holder);
      if (seen.size > most) this.isIncomplete = true;
      else for (const inner of this.#insideOf(part)) seen.add(inner);
    }
    return holders;
  }

  #insideOf(type: ts.Type): readonly ts.Type[] {
    if (type.isUnionOrIntersection()) return type.types;
    if (!(type.flags & ts.TypeFlags.Object)) return [];
    const { checker } = this.#meaning;
    const given = argumentsOf(type, checker);
    if (isDeclaredType(type) || isList(type, checker)) return given;
    const results = checker
      .getSignaturesOfType(type, ts.SignatureKind.Call)
      .flatMap((signature) => [
        signature.getReturnType(),
        ...signature.parameters.map((parameter) => checker.getTypeOfSymbol(parameter)),
      ]);
    return [
      ...given,
      ...checker.getPropertiesOfType(type).map((member) => checker.getTypeOfSymbol(member)),
      ...checker.getIndexInfosOfType(type).map((info) => info.type),
      ...results,
    ];
  }
}

function partsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnionOrIntersection() ? type.types.flatMap(partsOf) : [type];
}

/** Tests for an interface or a class of a declaration file, which contains no object of the project but by its arguments. */
function isDeclaredType({ symbol }: ts.Type): boolean {
  const named = ts.SymbolFlags.Interface | ts.SymbolFlags.Class;
  return (
    (symbol as ts.Symbol | undefined) !== undefined &&
    (symbol.flags & named) !== 0 &&
    isDeclaredOutside(symbol)
  );
}

/** The `T` of `Array<T>`: what it stands for is linked in its place. */
function isForeignParameter(type: ts.Type): boolean {
  return (type.flags & ts.TypeFlags.TypeParameter) !== 0 && isDeclaredOutside(type.symbol);
}

/** `Record<string, number>`, which the library declares and the user fills. */
function isMapped(type: ts.Type): boolean {
  return ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Mapped) !== 0;
}

function argumentsOf(type: ts.Type, checker: ts.TypeChecker): readonly ts.Type[] {
  const isReference = ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  return type.flags & ts.TypeFlags.Object && isReference
    ? checker.getTypeArguments(type as ts.TypeReference)
    : [];
}
