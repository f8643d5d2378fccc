/** What has values to look for and to walk through. */
interface SetLike {
  readonly size: number;
  has(value: unknown): boolean;
  keys(): Iterator<unknown>;
}

function* valuesOf(other: SetLike): Generator<unknown> {
  const keys = other.keys();
  for (let next = keys.next(); !next.done; next = keys.next()) yield next.value;
}

/** The methods of Set as ECMAScript 2025 describes them, which Node has since version 22. */
const methods: Readonly<Record<string, (this: Set<unknown>, other: SetLike) => unknown>> = {
  union(other) {
    return new Set([...this, ...valuesOf(other)]);
  },
  intersection(other) {
    return this.size <= other.size
      ? new Set([...this].filter((value) => other.has(value)))
      : new Set([...valuesOf(other)].filter((value) => this.has(value)));
  },
  difference(other) {
    return new Set([...this].filter((value) => !other.has(value)));
  },
  symmetricDifference(other) {
    const result = new Set(this);
    for (const value of valuesOf(other)) {
      if (this.has(value)) result.delete(value);
      else result.add(value);
    }
    return result;
  },
  isSubsetOf(other) {
    return this.size <= other.size && [...this].every((value) => other.has(value));
  },
  isSupersetOf(other) {
    return this.size >= other.size && [...valuesOf(other)].every((value) => this.has(value));
  },
  isDisjointFrom(other) {
    return ![...this].some((value) => other.has(value));
  },
};

/** Gives Set the methods that the Node of the tests may be too old for. */
export function completeSets(): void {
  for (const [name, value] of Object.entries(methods)) {
    if (name in Set.prototype) continue;
    Object.defineProperty(Set.prototype, name, { value, configurable: true, writable: true });
  }
}
