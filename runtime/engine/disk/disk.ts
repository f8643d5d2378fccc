/** How a file is opened, in C's words; the `b` makes no difference. */
export type OpenMode = "r" | "w" | "a" | "r+" | "w+" | "a+";

/** The bytes of a file that is open. */
export interface Bytes {
  readonly size: number;
  /** Fewer bytes when the file ends before. */
  read(position: number, count: number): Uint8Array;
  /** What lies between the old end and the position becomes zeros. */
  write(position: number, bytes: Uint8Array): void;
  close(): void;
}

/** The files that scripts see. Every method throws a DiskError when the server's system call would fail. */
export interface Disk {
  /** How many bytes of this process's memory the files need. */
  readonly used: number;
  open(path: string, mode: OpenMode): Bytes;
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

/** Whether we know the words for an error of the system. */
export function isErrorName(name: unknown): name is ErrorName {
  return typeof name === "string" && name in ERRORS;
}
