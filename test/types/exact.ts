type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

interface Exact<Actual> {
  /** Compiles only when the type is exactly `Expected`; what it is instead stands in the error. */
  is<Expected>(...differs: Same<Actual, Expected> extends true ? [] : [actual: Actual]): void;
}

/** The type of a value, for an exact comparison: `typeOf(user.uid).is<Integer>()`. */
export declare function typeOf<const Actual>(value: Actual): Exact<Actual>;

/** A type, for an exact comparison. */
export declare function type<Actual>(): Exact<Actual>;
