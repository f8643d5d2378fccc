/** Effects of a member of JavaScript's library on its object, its arguments and its callback. */
export interface LibraryMember {
  /**
   * Calls its function, for the last time before it returns, and takes the result as: nothing (`each`), a condition
   * (`test`), an order (`order`), an element of what it gives (`make`), or what it goes on with (`fold`).
   */
  readonly calls?: "each" | "test" | "order" | "make" | "fold";
  /** Arguments, from a position on, that become elements of the object or of the result. */
  readonly puts?: { readonly from: number; readonly count?: number; readonly into: "object" | "result" };
  /** Origin of its result, if that comes from the object. */
  readonly gives?: "element" | "elements" | "keys" | "object" | "place" | "count";
  /** Takes elements out of its object. */
  readonly shrinks?: true;
  /** Compares its argument with elements. */
  readonly compares?: true;
  /** Looks at the keys of its argument. */
  readonly asksKeys?: true;
  /** Does not depend on the order of elements. */
  readonly isOrderless?: true;
  /** Counts characters of a text, or changes its letters. */
  readonly isByCharacter?: true;
  /** Fills a text up with its second argument. */
  readonly pads?: true;
  /** Gives a whole number near its argument. */
  readonly rounds?: true;
}

type Members = Readonly<Record<string, LibraryMember>>;

const into = (target: "object" | "result", from = 0, count?: number) => ({
  puts: { from, into: target, ...(count === undefined ? {} : { count }) },
});

const arrays: Members = {
  at: { gives: "element" },
  concat: { ...into("result"), gives: "elements" },
  copyWithin: { gives: "object" },
  entries: { gives: "elements" },
  every: { calls: "test", isOrderless: true },
  fill: { ...into("object", 0, 1), gives: "object" },
  filter: { calls: "test", gives: "elements" },
  find: { calls: "test", gives: "element" },
  findIndex: { calls: "test", gives: "place" },
  findLast: { calls: "test", gives: "element" },
  findLastIndex: { calls: "test", gives: "place" },
  flat: { gives: "elements" },
  flatMap: { calls: "make" },
  forEach: { calls: "each" },
  includes: { compares: true, isOrderless: true },
  indexOf: { compares: true, gives: "place" },
  join: {},
  keys: { gives: "keys" },
  lastIndexOf: { compares: true, gives: "place" },
  length: { gives: "count", isOrderless: true },
  map: { calls: "make" },
  pop: { gives: "element", shrinks: true },
  push: { ...into("object"), gives: "count" },
  reduce: { calls: "fold" },
  reduceRight: { calls: "fold" },
  reverse: { gives: "object" },
  shift: { gives: "element", shrinks: true },
  slice: { gives: "elements" },
  some: { calls: "test", isOrderless: true },
  sort: { calls: "order", gives: "object" },
  splice: { ...into("object", 2), gives: "elements", shrinks: true },
  toString: {},
  toReversed: { gives: "elements" },
  toSorted: { calls: "order", gives: "elements" },
  toSpliced: { ...into("result", 2), gives: "elements" },
  unshift: { ...into("object"), gives: "count" },
  values: { gives: "elements" },
  with: { ...into("result", 1, 1), gives: "elements" },
};

const maps: Members = {
  clear: { shrinks: true },
  delete: { shrinks: true },
  entries: { gives: "elements" },
  forEach: { calls: "each" },
  get: { gives: "element" },
  has: {},
  keys: { gives: "keys" },
  set: { ...into("object"), gives: "object" },
  size: { gives: "count", isOrderless: true },
  values: { gives: "elements" },
};

const sets: Members = {
  add: { ...into("object"), gives: "object" },
  clear: { shrinks: true },
  delete: { shrinks: true },
  difference: { gives: "elements" },
  entries: { gives: "elements" },
  forEach: { calls: "each" },
  has: {},
  intersection: { gives: "elements" },
  isDisjointFrom: { isOrderless: true },
  isSubsetOf: { isOrderless: true },
  isSupersetOf: { isOrderless: true },
  keys: { gives: "elements" },
  size: { gives: "count", isOrderless: true },
  symmetricDifference: { gives: "elements" },
  union: { gives: "elements" },
  values: { gives: "elements" },
};

const texts: Members = {
  at: { isByCharacter: true },
  charAt: { isByCharacter: true },
  charCodeAt: { isByCharacter: true },
  indexOf: { isByCharacter: true, gives: "place" },
  lastIndexOf: { isByCharacter: true, gives: "place" },
  length: { isByCharacter: true, gives: "count" },
  localeCompare: { isByCharacter: true },
  padEnd: { isByCharacter: true, pads: true },
  padStart: { isByCharacter: true, pads: true },
  slice: { isByCharacter: true },
  substr: { isByCharacter: true },
  substring: { isByCharacter: true },
  toLowerCase: { isByCharacter: true },
  toUpperCase: { isByCharacter: true },
};

const statics: Readonly<Record<"Array" | "Object" | "Map" | "Math", Members>> = {
  Array: { from: { calls: "make", ...into("result", 0, 1) }, of: into("result") },
  Object: {
    assign: { ...into("object", 1), gives: "object" },
    entries: { gives: "elements", asksKeys: true },
    fromEntries: into("result", 0, 1),
    groupBy: { calls: "make", ...into("result", 0, 1) },
    hasOwn: { asksKeys: true },
    keys: { gives: "keys", asksKeys: true },
    values: { gives: "elements", asksKeys: true },
  },
  Map: { groupBy: { calls: "make", ...into("result", 0, 1) } },
  Math: { ceil: { rounds: true }, floor: { rounds: true }, round: { rounds: true }, trunc: { rounds: true } },
};

/** The members, by the type of their object or by the global object that has them: `Array`, `ArrayConstructor`. */
export const libraryMembers = {
  Array: arrays,
  Map: maps,
  Set: sets,
  String: texts,
  ArrayConstructor: statics.Array,
  ObjectConstructor: statics.Object,
  MapConstructor: statics.Map,
  Math: statics.Math,
} as const satisfies Readonly<Record<string, Members>>;

/** Objects with members in the table. */
export type LibraryType = keyof typeof libraryMembers;

/** Returns the effects of a member, or undefined if the table has none of this name. */
export function libraryMember(type: LibraryType, name: string): LibraryMember | undefined {
  const found: Members = libraryMembers[type];
  return Object.hasOwn(found, name) ? found[name] : undefined;
}

/** Returns true if something is true of a member of this name, whatever its object is. */
export function isTrueOfMember(name: string, test: (member: LibraryMember) => boolean): boolean {
  return Object.values<Members>(libraryMembers).some(
    (some) => Object.hasOwn(some, name) && test(some[name]!),
  );
}
