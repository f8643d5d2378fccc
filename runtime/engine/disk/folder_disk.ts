import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  unlinkSync,
  writeSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Bytes, type Disk, DiskError, isErrorName, type OpenMode } from "./disk.ts";

const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_RDWR, O_TRUNC, O_WRONLY } = constants;

const FLAGS: Record<OpenMode, number> = {
  r: O_RDONLY,
  w: O_WRONLY | O_CREAT | O_TRUNC,
  a: O_WRONLY | O_CREAT | O_APPEND,
  "r+": O_RDWR,
  "w+": O_RDWR | O_CREAT | O_TRUNC,
  "a+": O_RDWR | O_CREAT | O_APPEND,
};

/** Some folders of this machine. A path elsewhere is a matter of the other disk. */
export class FolderDisk implements Disk {
  readonly #folders: readonly string[];
  readonly #other: Disk;

  constructor(folders: readonly string[], other: Disk) {
    this.#folders = folders.flatMap((folder) => [resolve(folder), realpathSync(folder)]);
    this.#other = other;
  }

  get used(): number {
    return this.#other.used;
  }

  open(path: string, mode: OpenMode): Bytes {
    const real = this.#locate(path);
    if (real === undefined) return this.#other.open(path, mode);
    return attempt(() => new RealFile(real, mode));
  }

  remove(path: string): void {
    const real = this.#locate(path);
    if (real === undefined) this.#other.remove(path);
    else attempt(() => unlinkSync(real));
  }

  rename(from: string, to: string): void {
    const realFrom = this.#locate(from);
    const realTo = this.#locate(to);
    if (realFrom === undefined && realTo === undefined) this.#other.rename(from, to);
    else if (realFrom === undefined || realTo === undefined) throw new DiskError("EXDEV");
    else attempt(() => renameSync(realFrom, realTo));
  }

  createTemporary(): string {
    return this.#other.createTemporary();
  }

  /** The path without symbolic links, undefined when it does not begin with one of the folders. */
  #locate(path: string): string | undefined {
    const wanted = resolve("/", path);
    if (!this.#includes(wanted)) return undefined;
    const real = attempt(() => realPath(wanted));
    if (!this.#includes(real)) throw new DiskError("EACCES");
    return real;
  }

  #includes(path: string): boolean {
    return this.#folders.some((folder) => {
      const way = relative(folder, path);
      return way !== "" && way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
    });
  }
}

/** Follows symbolic links. The last name may be new. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return join(realpathSync(dirname(path)), basename(path));
  }
}

/** Turns an error of the system into the one that the server would see. */
function attempt<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof DiskError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new DiskError(isErrorName(code) ? code : "EACCES");
  }
}

class RealFile implements Bytes {
  readonly #descriptor: number;

  constructor(path: string, mode: OpenMode) {
    // The last name is no link any more: one that leads nowhere must not be followed out of the folder.
    this.#descriptor = openSync(path, FLAGS[mode] | O_NOFOLLOW | O_NONBLOCK, 0o666);
    if (fstatSync(this.#descriptor).isFile()) return;
    closeSync(this.#descriptor);
    throw new DiskError("EACCES");
  }

  get size(): number {
    return fstatSync(this.#descriptor).size;
  }

  read(position: number, count: number): Uint8Array {
    const bytes = new Uint8Array(Math.max(0, Math.min(count, this.size - position)));
    return bytes.subarray(
      0,
      attempt(() => readSync(this.#descriptor, bytes, 0, bytes.length, position)),
    );
  }

  write(position: number, bytes: Uint8Array): void {
    attempt(() => writeSync(this.#descriptor, bytes, 0, bytes.length, position));
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}
