/** Uses of the library's errors in a program whose classes are all single tables. */
export interface PlainErrors {
  /** Names of the library's errors of which there are objects, among the classes of the program. */
  readonly made: ReadonlySet<unknown>;
  /** True if an error gets a cause where it is made. */
  readonly givesCauses: boolean;
  /** True if an error may have an empty name. */
  readonly hasNameless: boolean;
  /** True if the program asks for the class or the name of an error that it may not have made. */
  readonly tellsClasses: boolean;
}

/** Describes how a chunk throws and catches, where errors are objects. */
export interface Throwing {
  /** True if errors of Lua and of library functions need their JavaScript class. */
  readonly tells: boolean;
  /** True if something is caught. */
  readonly catches: boolean;
  /** True if values that are no errors are thrown as well. */
  readonly throwsOthers: boolean;
}

/**
 * A small function that a chunk contains when it is named there: what Lua has no word for and TypeScriptToLua's own
 * library gets wrong.
 */
export interface OwnFunction {
  /** The name in lowered code: TypeScriptToLua's where ours takes the place of its function. */
  readonly key: string;
  /** The name it gets in the chunk, unless something else has it. */
  readonly name: string;
  /** Lua text, in which other own functions stand under their keys. */
  readonly text: string | ((throwing: Throwing) => string);
  /** The text in programs whose classes are single tables, where it differs. */
  readonly plainText?: string | ((errors: PlainErrors, throwing: Throwing) => string);
  /** The text in programs in which null is a value of its own, where it differs. */
  readonly withNull?: string;
  /** The class in JavaScript of what it raises by `error(text, 0)`. */
  readonly raises?: "RangeError" | "TypeError" | "URIError";
  /** Makes tables whose metatables have `__pairs`. */
  readonly hasPairs?: true;
  /** For a class: its methods, each of which the chunk contains if a method with its name is called. */
  readonly methods?: Readonly<Record<string, string>>;
}
