/** lua-cjson, in C (Debian: lua-cjson). */
declare module "lua:cjson" {
  /** The text of a value. Raises for functions and other values that JSON lacks, and for lists with gaps. */
  export function encode(value: unknown): string;
  /** The value of a text. Raises if it is not JSON. Numbers are floats, and null is `cjson.null`. */
  export function decode(text: string): unknown;
  /** JSON's null: a value of its own, which counts as true. */
  const nothing: { readonly "lua-cjson null": never };

  export { nothing as null };
}

/** lua-cjson without errors that are raised. */
declare module "lua:cjson.safe" {
  /** The text of a value, or undefined and the problem. */
  export function encode(
    value: unknown,
  ): LuaMultiReturn<[text: string | undefined, problem: string | undefined]>;
  /** The value of a text, or undefined and the problem. Numbers are floats, and null is `cjson.null`. */
  export function decode(text: string): LuaMultiReturn<[value: unknown, problem: string | undefined]>;
  /** JSON's null: a value of its own, which counts as true. */
  const nothing: { readonly "lua-cjson null": never };

  export { nothing as null };
}

/** dkjson, in Lua. */
declare module "lua:dkjson" {
  /** How a text is written. */
  interface EncodeOptions {
    /** True to begin new lines. */
    readonly indent?: boolean;
    /** Keys that come first, in this order. */
    readonly keyorder?: readonly string[];
  }

  /** The text of a value. Raises for functions and other values that JSON lacks. */
  export function encode(value: unknown, options?: EncodeOptions): string;
  /**
   * The value at a place of a text, which begins at 1, and the place behind it; or undefined, the place of the problem and
   * the problem. null is undefined, or what is given for it.
   */
  export function decode(
    text: string,
    place?: number,
    instead_of_null?: unknown,
  ): LuaMultiReturn<[value: unknown, next: number, problem: string | undefined]>;
  /** What `encode` writes as null. */
  const nothing: { readonly "dkjson null": never };

  export { nothing as null };
}

/** json.lua or luajson, whichever package.path finds. */
declare module "lua:json" {
  /** The text of a value. Raises for values that JSON lacks. */
  export function encode(value: unknown): string;
  /** The value of a text. Raises if it is not JSON. */
  export function decode(text: string): unknown;
}

/** json-lua, whose functions are methods. */
declare module "lua:JSON" {
  interface Json {
    /** The text of a value. Raises for values that JSON lacks. */
    encode(value: unknown): string;
    /** The value of a text. Raises if it is not JSON. */
    decode(text: string): unknown;
  }

  const json: Json;
  export default json;
}

/** lua-rapidjson, in C++. */
declare module "lua:rapidjson" {
  /** How a text is written. */
  interface EncodeOptions {
    /** True to begin new lines. */
    readonly pretty?: boolean;
    /** True to write keys in order. */
    readonly sort_keys?: boolean;
  }

  /** The text of a value, or undefined and the problem. */
  export function encode(
    value: unknown,
    options?: EncodeOptions,
  ): LuaMultiReturn<[text: string | undefined, problem: string | undefined]>;
  /** The value of a text, or undefined and the problem. null is `rapidjson.null`. */
  export function decode(text: string): LuaMultiReturn<[value: unknown, problem: string | undefined]>;
  /** JSON's null: a value of its own, which counts as true. */
  const nothing: { readonly "rapidjson null": never };

  export { nothing as null };
}
