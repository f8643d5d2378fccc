import { posix } from "node:path";
import type { FileBytes, OpenMode } from "../../../platform/platform.ts";
import { type Disk, DiskError } from "./disk.ts";

/** What an entry of the disk needs beside its name, in bytes. */
const ENTRY = 200;

/** Linux takes no longer ones; a path ends with a NUL. */
const LONGEST_PATH = 4096;
const LONGEST_NAME = 255;

/** Files in memory. There are none at first; folders need not be made. */
export class SimulatedDisk implements Disk {
  readonly #files = new Map<string, SimulatedFile>();
  /** How many files are in each folder, in folders inside of it as well. */
  readonly #folders = new Map<string, number>();
  #temporary = 0;

  get used(): number {
    let bytes = 0;
    for (const [name, file] of this.#files) bytes += name.length + ENTRY + file.size;
    for (const name of this.#folders.keys()) bytes += name.length + ENTRY;
    return bytes;
  }

  open(path: string, mode: OpenMode): FileBytes {
    const name = this.#locate(path);
    let file = this.#files.get(name);
    if (file === undefined) {
      if (this.#isFolder(name)) throw new DiskError("EISDIR");
      if (mode.startsWith("r")) throw new DiskError("ENOENT");
      file = new SimulatedFile();
      this.#put(name, file);
    }
    if (mode.startsWith("w")) file.truncate();
    return file;
  }

  remove(path: string): void {
    const name = this.#locate(path);
    if (this.#isFolder(name)) throw new DiskError("ENOTEMPTY");
    if (!this.#files.has(name)) throw new DiskError("ENOENT");
    this.#take(name);
  }

  rename(from: string, to: string): void {
    const oldName = this.#locate(from);
    const newName = this.#locate(to);
    const file = this.#files.get(oldName);
    if (file === undefined) throw new DiskError("ENOENT");
    if (this.#isFolder(newName)) throw new DiskError("EISDIR");
    this.#take(oldName);
    this.#put(newName, file);
  }

  createTemporary(): string {
    const path = `/tmp/lua_${String(++this.#temporary).padStart(6, "0")}`;
    this.open(path, "w");
    return path;
  }

  /** The absolute path. Above it must be no file, and what ends with a slash is none. */
  #locate(path: string): string {
    if (path === "") throw new DiskError("ENOENT");
    if (path.length >= LONGEST_PATH || path.split("/").some((name) => name.length > LONGEST_NAME))
      throw new DiskError("ENAMETOOLONG");
    const name = posix.resolve("/", path);
    for (let above = posix.dirname(name); above !== "/"; above = posix.dirname(above))
      if (this.#files.has(above)) throw new DiskError("ENOTDIR");
    if (path.endsWith("/")) throw new DiskError(this.#files.has(name) ? "ENOTDIR" : "EISDIR");
    return name;
  }

  #isFolder(name: string): boolean {
    return name === "/" || this.#folders.has(name);
  }

  #put(name: string, file: SimulatedFile): void {
    this.#take(name);
    this.#files.set(name, file);
    for (const folder of foldersOf(name)) this.#folders.set(folder, (this.#folders.get(folder) ?? 0) + 1);
  }

  #take(name: string): void {
    if (!this.#files.delete(name)) return;
    for (const folder of foldersOf(name)) {
      const left = (this.#folders.get(folder) ?? 0) - 1;
      if (left > 0) this.#folders.set(folder, left);
      else this.#folders.delete(folder);
    }
  }
}

/** The folders that a file is in, except the root. */
function* foldersOf(name: string): Generator<string> {
  for (let folder = posix.dirname(name); folder !== "/"; folder = posix.dirname(folder)) yield folder;
}

class SimulatedFile implements FileBytes {
  size = 0;
  #bytes = new Uint8Array();

  read(position: number, count: number): Uint8Array {
    return this.#bytes.slice(position, Math.min(position + count, this.size));
  }

  write(position: number, bytes: Uint8Array): void {
    const end = position + bytes.length;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.size * 2));
      larger.set(this.#bytes.subarray(0, this.size));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, position);
    this.size = Math.max(this.size, end);
  }

  truncate(): void {
    this.size = 0;
    this.#bytes = new Uint8Array();
  }

  close(): void {}
}
