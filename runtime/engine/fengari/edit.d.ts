/** One change of fengari's source. */
export interface Edit {
  readonly name: string;
  readonly module: string;
  readonly after?: readonly string[];
  readonly find: string | RegExp;
  readonly count: number;
  readonly replace: string;
  readonly why: string;
}

/** The only release that the edits are made for. */
export declare const FENGARI_VERSION: string;

/** The whole definition of a function. */
export declare function definitionOf(name: string): RegExp;

/** The source of a module with all its edits: in the order of the list, but each after those that it names. */
export declare function applyEdits(module: string, source: string, edits: readonly Edit[]): string;

/** Fails for another release, and for names that are used twice. */
export declare function checkEdits(version: string, edits: readonly Edit[]): void;
