import type { OpenConnection } from "./connections.ts";

/** A path; as bytes where a name need not be UTF-8. */
export type Path = string | Uint8Array;

/** What a path leads to, through symbolic links. */
export type FileKind = "file" | "folder" | "other";

/**
 * What compiler and runtime ask the machine for: files, the current folder and a clock. `nodePlatform` is that of Node;
 * an editor with unsaved files, or a browser, gives another.
 *
 * A method that fails throws an Error whose `code` is the system's name of the failure, such as `ENOENT`.
 */
export interface Platform {
  /** True if `Mail.ts` and `mail.ts` are two files. */
  readonly namesHaveCase: boolean;
  /** The absolute path that relative paths start from. */
  currentFolder(): string;
  /** Milliseconds since any moment, by a clock that never goes back. */
  now(): number;
  /** Undefined if there is nothing. Throws if it cannot be reached. */
  kindOf(path: Path): FileKind | undefined;
  /** True if this user may read what is there. */
  isReadable(path: string): boolean;
  readFile(path: Path): Uint8Array;
  /** The names in a folder, in any order. */
  readFolder(path: Path): Uint8Array[];
  /** The path without symbolic links. */
  realPath(path: string): string;
}

/** How a file is opened, in C's words. */
export type OpenMode = "r" | "w" | "a" | "r+" | "w+" | "a+";

/** The bytes of a file that is open. */
export interface FileBytes {
  readonly size: number;
  /** Fewer bytes when the file ends before. */
  read(position: number, count: number): Uint8Array;
  /** What lies between the old end and the position becomes zeros. */
  write(position: number, bytes: Uint8Array): void;
  close(): void;
}

/** A platform whose files a script may write, if it is allowed to. */
export interface WritablePlatform extends Platform {
  /**
   * Opens a connection and waits for it, which not every platform can: Node does so with a thread, and in a browser
   * only a worker could.
   */
  readonly openConnection?: OpenConnection;
  /** Opens a regular file; fails for everything else, and for a path that is a symbolic link itself. */
  open(path: string, mode: OpenMode): FileBytes;
  rename(from: string, to: string): void;
  remove(path: string): void;
}
