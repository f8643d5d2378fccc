import type { Meaning } from "../../semantics/index.ts";
import ts from "../../typescript_api.ts";

/** Methods that only a user with namespaces has; asking another one for them kills the process. */
export const wholeMembers = ["mailbox", "metadata_get", "metadata_set", "metadata_unset", "metadata_list"];

const objects = ts.TypeFlags.Object | ts.TypeFlags.Intersection;
/** Types that may contain a user; the others are texts, numbers and their kind. */
const containing = objects | ts.TypeFlags.Union | ts.TypeFlags.Instantiable;

/** What is got out of a value of a type, or what is put into it, such as an argument of a function. */
export type Side = "out" | "in";

const opposite = (side: Side): Side => (side === "out" ? "in" : "out");

/** Kind of users to find in a type: users with mailboxes, or those of hooks that run without namespaces. */
type Kind = "whole" | "early";

/** Results by type: true if the type reaches such users. */
type Reached = Record<Kind, Record<Side, Map<ts.Type, boolean>>>;

/** A search that goes on: what it looks for, and the types that it was at, by the side that was asked for there. */
interface Search {
  readonly kind: Kind;
  readonly seen: Record<Side, Set<ts.Type>>;
  /** Number of types visited of each declaration. */
  readonly counts: Map<ts.Symbol, number>;
}

/** A generic type whose methods give larger ones of itself has no end. */
const MAXIMUM_INSTANCES = 25;

/** Types of mail users: with mailboxes and metadata, and those of hooks that run without namespaces. */
export class UserTypes {
  readonly #meaning: Meaning;
  readonly #early: ts.Type | undefined;
  readonly #wholes = new Map<ts.Type, boolean>();
  readonly #earlies = new Map<ts.Type, boolean>();
  readonly #reached: Reached = {
    whole: { out: new Map(), in: new Map() },
    early: { out: new Map(), in: new Map() },
  };

  constructor(meaning: Meaning) {
    this.#meaning = meaning;
    const hook = meaning.hookType("MailHooks", "mail_user_created");
    const [parameter] = hook?.getCallSignatures()[0]?.parameters ?? [];
    this.#early = parameter && meaning.checker.getTypeOfSymbol(parameter);
  }

  /** True if the program can have users without mailboxes. */
  get isNeeded(): boolean {
    return this.#early !== undefined;
  }

  /** Returns true if a type promises mailboxes or metadata of a user. */
  isWhole(type: ts.Type): boolean {
    const known = this.#wholes.get(type);
    if (known !== undefined) return known;
    const { checker } = this.#meaning;
    const found =
      (type.flags & objects) !== 0 &&
      !this.#meaning.isOwn(type.symbol, "Mailbox") &&
      wholeMembers.some((name) => {
        const member = checker.getPropertyOfType(type, name);
        return member !== undefined && checker.getTypeOfSymbol(member).getCallSignatures().length > 0;
      });
    this.#wholes.set(type, found);
    return found;
  }

  /** Returns true if a value of a type may be a user without mailboxes, as far as the type says. */
  mayBeEarly(type: ts.Type): boolean {
    if (!this.#early || (type.flags & ts.TypeFlags.Never) !== 0) return false;
    return !this.isWhole(type) && this.#meaning.checker.isTypeAssignableTo(this.#early, type);
  }

  /** Returns true if a type is one of a user without mailboxes, and not of anything else. */
  isEarly(type: ts.Type): boolean {
    if (!this.#early || (type.flags & objects) === 0) return false;
    const known = this.#earlies.get(type);
    if (known !== undefined) return known;
    const found = !this.isWhole(type) && this.#meaning.checker.isTypeAssignableTo(type, this.#early);
    this.#earlies.set(type, found);
    return found;
  }

  /** Returns true if users with mailboxes can be got out of a value of a type, or are asked for by its functions. */
  reachesWhole(type: ts.Type, side: Side): boolean {
    return this.#reaches(type, "whole", side);
  }

  /** Returns true if functions in a value of a type take users without mailboxes. */
  takesEarly(type: ts.Type): boolean {
    return this.#reaches(type, "early", "in");
  }

  #reaches(type: ts.Type, kind: Kind, side: Side): boolean {
    if ((type.flags & containing) === 0) return false;
    const reached = this.#reached[kind];
    const known = reached[side].get(type);
    if (known !== undefined) return known;
    const search: Search = { kind, seen: { out: new Set(), in: new Set() }, counts: new Map() };
    const found = this.#search(type, side, search);
    reached[side].set(type, found);
    const isComplete = [...search.counts.values()].every((count) => count < MAXIMUM_INSTANCES);
    if (found || !isComplete) return found;
    for (const each of ["out", "in"] as const) {
      for (const seen of search.seen[each]) reached[each].set(seen, false);
    }
    return false;
  }

  /** Counts another type of a declaration; false if there were too many. */
  #counts({ symbol }: ts.Type, { counts }: Search): boolean {
    if (symbol === undefined) return true;
    const count = counts.get(symbol) ?? 0;
    if (count === MAXIMUM_INSTANCES) return false;
    counts.set(symbol, count + 1);
    return true;
  }

  #search(given: ts.Type, side: Side, search: Search): boolean {
    const type = genericOf(given);
    const known = this.#reached[search.kind][side].get(type);
    if (known !== undefined) return known;
    if (search.seen[side].has(type)) return false;
    search.seen[side].add(type);
    const same = (part: ts.Type) => this.#search(part, side, search);
    const parts = this.#meaning.parts(type);
    if (parts[0] !== type) return parts.some(same);
    if (this.isWhole(type)) return search.kind === "whole" && side === "out";
    if (this.isEarly(type)) return search.kind === "early" && side === "out";
    if ((type.flags & objects) === 0) return false;
    if (!this.#counts(type, search)) return false;
    return this.#searchObject(type, side, search);
  }

  #searchObject(type: ts.Type, side: Side, search: Search): boolean {
    const { checker } = this.#meaning;
    const same = (part: ts.Type) => this.#search(part, side, search);
    const other = (part: ts.Type) => this.#search(part, opposite(side), search);
    if (isStandardGeneric(type, this.#meaning)) return checker.getTypeArguments(type).some(same);
    const signatures = [...type.getCallSignatures(), ...type.getConstructSignatures()];
    return (
      signatures.some(
        (signature) =>
          same(signature.getReturnType()) ||
          signature.parameters.some((parameter) => other(checker.getTypeOfSymbol(parameter))),
      ) ||
      checker.getIndexInfosOfType(type).some((info) => same(info.type)) ||
      type.getProperties().some((member) => same(checker.getTypeOfSymbol(member)))
    );
  }
}

/** The declared type of one whose arguments are free type parameters: all of these reach the same. */
function genericOf(type: ts.Type): ts.Type {
  if ((type.flags & ts.TypeFlags.Object) === 0) return type;
  const { target, typeArguments } = type as Partial<ts.TypeReference>;
  const isFree = (argument: ts.Type) =>
    (argument.flags & ts.TypeFlags.TypeParameter) !== 0 && argument.getConstraint() === undefined;
  return target && typeArguments?.every(isFree) ? target : type;
}

/**
 * Returns true if a type is an array, a Map, a Set or another object of JavaScript's library that contains what it is
 * made of.
 */
export function isStandardGeneric(type: ts.Type, meaning: Meaning): type is ts.TypeReference {
  const { checker } = meaning;
  if (checker.isArrayType(type) || checker.isTupleType(type)) return true;
  const isReference =
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    ((type as ts.ObjectType).objectFlags & ts.ObjectFlags.Reference) !== 0;
  return isReference && type.symbol !== undefined && meaning.isStandard(type.symbol);
}
