/** LuaSocket's ltn12: where bodies come from and go to. */
declare module "lua:ltn12" {
  /** Gives a text piece by piece. */
  export type Source = (this: void) => LuaMultiReturn<[piece: string | undefined, problem?: string]>;
  /** Takes a text piece by piece; undefined at the end. */
  export type Sink = (
    this: void,
    piece: string | undefined,
    problem?: string,
  ) => LuaMultiReturn<[done: 1 | undefined, problem?: string]>;

  export namespace source {
    /** Gives a text. */
    function string(text: string): Source;
    /** Gives a file, which it closes at the end. */
    function file(file: LuaFile | undefined, problem?: string): Source;
    /** Gives nothing. */
    function empty(): Source;
  }

  export namespace sink {
    /** Puts the pieces into a list, which it gives as well: `table.concat(pieces)` joins them. */
    function table(pieces?: string[]): LuaMultiReturn<[sink: Sink, pieces: string[]]>;
    /** Writes the pieces into a file, which it closes at the end. */
    function file(file: LuaFile | undefined, problem?: string): Sink;
  }

  export namespace pump {
    /** Takes all pieces from a source to a sink: 1, or undefined and the problem. */
    function all(
      source: Source,
      sink: Sink,
    ): LuaMultiReturn<[done: 1 | undefined, problem: string | undefined]>;
  }
}
