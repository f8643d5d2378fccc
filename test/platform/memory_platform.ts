import { posix } from "node:path";
import type { FileBytes, OpenMode, Path, WritablePlatform } from "../../platform/platform.ts";

/** A machine that exists only in memory: its files by absolute path, a current folder and a clock that stands. */
export class MemoryPlatform implements WritablePlatform {
  readonly namesHaveCase = true;
  readonly #files: Map<string, Buffer>;
  readonly #currentFolder: string;

  constructor(texts: Readonly<Record<string, string>>, currentFolder = "/") {
    this.#files = new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));
    this.#currentFolder = currentFolder;
  }

  currentFolder = (): string => this.#currentFolder;
  now = (): number => 0;
  realPath = (path: string): string => path;
  isReadable = (path: string): boolean => this.#files.has(path);

  get #folders(): Set<string> {
    return new Set([...this.#files.keys()].flatMap(foldersAbove));
  }

  kindOf(path: Path): "file" | "folder" | undefined {
    if (this.#files.has(textOf(path))) return "file";
    return this.#folders.has(textOf(path)) ? "folder" : undefined;
  }

  readFile(path: Path): Buffer {
    const bytes = this.#files.get(textOf(path));
    if (bytes !== undefined) return bytes;
    throw Object.assign(new Error(`ENOENT: no such file or directory, open '${textOf(path)}'`), {
      code: "ENOENT",
    });
  }

  readFolder(path: Path): Buffer[] {
    const folder = textOf(path);
    const inside = [...this.#files.keys(), ...this.#folders].filter((name) => posix.dirname(name) === folder);
    return inside.filter((name) => name !== folder).map((name) => Buffer.from(posix.basename(name)));
  }

  open(path: string, mode: OpenMode): FileBytes {
    if (mode.startsWith("w")) this.#files.set(path, Buffer.alloc(0));
    const bytes = () => this.readFile(path);
    return {
      size: bytes().length,
      read: (position, count) => bytes().subarray(position, position + count),
      write: (position, added) => {
        const longer = Buffer.alloc(Math.max(bytes().length, position + added.length));
        bytes().copy(longer);
        longer.set(added, position);
        this.#files.set(path, longer);
      },
      close: () => {},
    };
  }

  rename(from: string, to: string): void {
    this.#files.set(to, this.readFile(from));
    this.#files.delete(from);
  }

  remove(path: string): void {
    this.readFile(path);
    this.#files.delete(path);
  }
}

function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === path ? [folder] : [folder, ...foldersAbove(folder)];
}

function textOf(path: Path): string {
  return posix.resolve("/", typeof path === "string" ? path : Buffer.from(path).toString());
}
