import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { absolutePath } from "../../../platform/absolute_path.ts";
import type { FileBytes, OpenMode, WritablePlatform } from "../../../platform/platform.ts";
import { type Disk, DiskError, isErrorName } from "./disk.ts";

/** Some folders of a platform. A path elsewhere is a matter of the other disk. */
export class FolderDisk implements Disk {
  readonly #folders: readonly string[];
  readonly #platform: WritablePlatform;
  readonly #other: Disk;

  constructor(folders: readonly string[], platform: WritablePlatform, other: Disk) {
    this.#folders = folders.flatMap((folder) => {
      const path = absolutePath(folder, platform);
      return [path, platform.realPath(path)];
    });
    this.#platform = platform;
    this.#other = other;
  }

  get used(): number {
    return this.#other.used;
  }

  open(path: string, mode: OpenMode): FileBytes {
    const real = this.#locate(path);
    if (real === undefined) return this.#other.open(path, mode);
    // Follows no link: one that leads nowhere must not lead out of the folder.
    return new RealFile(attempt(() => this.#platform.open(real, mode)));
  }

  remove(path: string): void {
    const real = this.#locate(path);
    if (real === undefined) this.#other.remove(path);
    else attempt(() => this.#platform.remove(real));
  }

  rename(from: string, to: string): void {
    const realFrom = this.#locate(from);
    const realTo = this.#locate(to);
    if (realFrom === undefined && realTo === undefined) this.#other.rename(from, to);
    else if (realFrom === undefined || realTo === undefined) throw new DiskError("EXDEV");
    else attempt(() => this.#platform.rename(realFrom, realTo));
  }

  createTemporary(): string {
    return this.#other.createTemporary();
  }

  /** The path without symbolic links, undefined when it does not begin with one of the folders. */
  #locate(path: string): string | undefined {
    const wanted = resolve("/", path);
    if (!this.#includes(wanted)) return undefined;
    const real = attempt(() => realPath(wanted, this.#platform));
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
function realPath(path: string, platform: WritablePlatform): string {
  try {
    return platform.realPath(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return join(platform.realPath(dirname(path)), basename(path));
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

/** A file whose failures are those that the server would see. */
class RealFile implements FileBytes {
  readonly #file: FileBytes;

  constructor(file: FileBytes) {
    this.#file = file;
  }

  get size(): number {
    return this.#file.size;
  }

  read(position: number, count: number): Uint8Array {
    return attempt(() => this.#file.read(position, count));
  }

  write(position: number, bytes: Uint8Array): void {
    attempt(() => this.#file.write(position, bytes));
  }

  close(): void {
    this.#file.close();
  }
}
