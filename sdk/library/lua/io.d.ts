/** @noSelfInFile */

/** A file that `io.open` or `io.popen` opened. */
interface LuaFile {
  /** The next line without its line feed, or undefined at the end. */
  read(this: this): string | undefined;
  /** All that is left (`*a`, never undefined), or the next line without (`*l`) or with (`*L`, from Lua 5.2) its line feed. */
  read(this: this, format: "*a"): string;
  read(this: this, format: "*l" | "*L"): string | undefined;
  /** The next number, or undefined if there is none. */
  read(this: this, format: "*n"): number | undefined;
  /** Up to so many bytes, or undefined at the end. */
  read(this: this, count: number): string | undefined;
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
