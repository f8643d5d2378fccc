import { posix } from "node:path";
import { type Bytes, type Disk, DiskError, type OpenMode } from "./disk.ts";

/** Files in memory. There are none at first; folders need not be made. */
export class SimulatedDisk implements Disk {
  readonly #files = new Map<string, SimulatedFile>();
  #temporary = 0;

  get used(): number {
    let bytes = 0;
    for (const file of this.#files.values()) bytes += file.size;
    return bytes;
  }

  open(path: string, mode: OpenMode): Bytes {
    const name = this.#locate(path);
    let file = this.#files.get(name);
    if (file === undefined) {
      if (this.#isFolder(name)) throw new DiskError("EISDIR");
      if (mode.startsWith("r")) throw new DiskError("ENOENT");
      file = new SimulatedFile();
      this.#files.set(name, file);
    }
    if (mode.startsWith("w")) file.truncate();
    return file;
  }

  remove(path: string): void {
    const name = this.#locate(path);
    if (this.#isFolder(name)) throw new DiskError("ENOTEMPTY");
    if (!this.#files.delete(name)) throw new DiskError("ENOENT");
  }

  rename(from: string, to: string): void {
    const oldName = this.#locate(from);
    const newName = this.#locate(to);
    const file = this.#files.get(oldName);
    if (file === undefined) throw new DiskError("ENOENT");
    if (this.#isFolder(newName)) throw new DiskError("EISDIR");
    this.#files.delete(oldName);
    this.#files.set(newName, file);
  }

  createTemporary(): string {
    const path = `/tmp/lua_${String(++this.#temporary).padStart(6, "0")}`;
    this.open(path, "w");
    return path;
  }

  /** The absolute path. Above it must be no file, and what ends with a slash is none. */
  #locate(path: string): string {
    if (path === "") throw new DiskError("ENOENT");
    const name = posix.resolve("/", path);
    for (let above = posix.dirname(name); above !== "/"; above = posix.dirname(above))
      if (this.#files.has(above)) throw new DiskError("ENOTDIR");
    if (path.endsWith("/")) throw new DiskError(this.#files.has(name) ? "ENOTDIR" : "EISDIR");
    return name;
  }

  #isFolder(name: string): boolean {
    const start = name === "/" ? "/" : `${name}/`;
    return name === "/" || [...this.#files.keys()].some((file) => file.startsWith(start));
  }
}

class SimulatedFile implements Bytes {
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
