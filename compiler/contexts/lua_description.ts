/** Results of one kind, such as those of passdb hooks. */
export interface LuaResults {
  /** The beginning of their constants: `PASSDB_RESULT_`. */
  readonly prefix: string;
  /** The numbers that are results. */
  readonly numbers: readonly number[];
}

/** Facts about a kind of scripts for checks of hand-written Lua, beside those of the declarations. */
export interface LuaDescription {
  /** Names of hooks that old pages and scripts have, with the real ones. */
  readonly formerHooks: Readonly<Record<string, string>>;
  /** By the kind of a {@link HookResult}. */
  readonly results: Readonly<Record<string, LuaResults>>;
  /** Fields of which one must be there for a success of some hooks. */
  readonly neededFields?: {
    readonly hooks: readonly string[];
    readonly names: readonly string[];
    /** One of them, in a table of Lua. */
    readonly example: string;
    /** A member whose reader knows of another way. */
    readonly unlessRead: string;
  };
  /** By declared type and member, what replaces it behind the object and a dot, or a hint with code between backticks. */
  readonly instead: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Texts that a user or a client chooses. */
  readonly texts: {
    /** The declared types whose members are such texts. */
    readonly types: readonly string[];
    /** The members that are not. */
    readonly chosenByServer: RegExp;
    /** The parameters of hooks that are such texts, by their places. */
    readonly hookParameters: Readonly<Record<string, readonly number[]>>;
  };
  /** The declared types of objects that the server frees after the hook. */
  readonly objects: readonly string[];
}
