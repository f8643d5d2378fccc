/** @noSelfInFile */

/**
 * What is read of a file: a line without (`l`) or with (`L`) its line feed, all that is left (`a`), a number (`n`), or so
 * many bytes. Lua 5.1 needs a star: `*l`, `*a`, `*n`.
 */
type LuaReadFormat = "l" | "L" | "a" | "n" | "*l" | "*L" | "*a" | "*n" | number;

/** The result of a format: `a` is never undefined, and the others are at the end of the file. */
type LuaRead<Format extends LuaReadFormat> = Format extends "a" | "*a"
  ? string
  : Format extends "n" | "*n"
    ? number | undefined
    : string | undefined;

/** A file that `io.open` or `io.popen` opened. */
interface LuaFile {
  /** The next line without its line feed, or what a format says; undefined at the end. */
  read<Format extends LuaReadFormat = "l">(this: this, format?: Format): LuaRead<Format>;
  /** The lines that are left, without their line feeds. */
  lines(this: this): LuaIterable<string>;
  /** Writes texts and numbers; undefined and the problem if that fails. */
  write(
    this: this,
    ...values: (string | number)[]
  ): LuaMultiReturn<[file: LuaFile | undefined, problem: string | undefined]>;
  /** Closes the file. What is left open is closed when Lua collects it. */
  close(this: this): boolean | undefined;
}

/**
 * Lua's files. The process waits for them, so that they belong into auth workers more than into the sessions of users.
 *
 * @noSelf
 */
declare namespace io {
  /** Opens a file for reading (`r`), writing (`w`) or adding (`a`); undefined and the problem if that fails. */
  function open(
    path: string,
    mode?: "r" | "w" | "a" | "r+" | "w+" | "a+" | "rb" | "wb" | "ab",
  ): LuaMultiReturn<[file: LuaFile | undefined, problem: string | undefined]>;
  /** The lines of a file, without their line feeds. Raises if the file cannot be opened. */
  function lines(path: string): LuaIterable<string>;
  /** Runs a command of the shell, whose output or input the file is. */
  function popen(
    command: string,
    mode?: "r" | "w",
  ): LuaMultiReturn<[file: LuaFile | undefined, problem: string | undefined]>;
}
