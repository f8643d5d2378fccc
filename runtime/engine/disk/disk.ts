import type { FileBytes, OpenMode } from "../../../platform/platform.ts";

/** The files that scripts see. Every method throws a DiskError when the server's system call would fail. */
export interface Disk {
  /** How many bytes of this process's memory the files need. */
  readonly used: number;
  open(path: string, mode: OpenMode): FileBytes;
  remove(path: string): void;
  rename(from: string, to: string): void;
  /** Makes an empty file with a name that is new, as `mkstemp` does. */
  createTemporary(): string;
}

const ERRORS = {
  ENOENT: [2, "No such file or directory"],
  EBADF: [9, "Bad file descriptor"],
  EACCES: [13, "Permission denied"],
  EXDEV: [18, "Invalid cross-device link"],
  ENOTDIR: [20, "Not a directory"],
  EISDIR: [21, "Is a directory"],
  EINVAL: [22, "Invalid argument"],
  ENAMETOOLONG: [36, "File name too long"],
  ENOTEMPTY: [39, "Directory not empty"],
} as const;

export type ErrorName = keyof typeof ERRORS;

/** A system call that failed, with the C library's number and words. */
export class DiskError extends Error {
  override readonly name = "DiskError";
  readonly errno: number;

  constructor(name: ErrorName) {
    const [errno, message] = ERRORS[name];
    super(message);
    this.errno = errno;
  }
}

/** Returns true if we know the words for an error of the system. */
export function isErrorName(name: unknown): name is ErrorName {
  return typeof name === "string" && name in ERRORS;
}
