import { posix } from "node:path";
import type { FileKind, Path, Platform } from "../../platform/platform.ts";

/** A machine that exists only in memory: its files by absolute path, a current folder and a clock that stands. */
export function memoryPlatform(texts: Readonly<Record<string, string>>, currentFolder = "/"): Platform {
  const files = new Map(Object.entries(texts));
  const folders = new Set([...files.keys()].flatMap(foldersAbove));
  const read = (path: Path): Uint8Array => {
    const text = files.get(textOf(path));
    if (text === undefined) throw missing(path);
    return Buffer.from(text);
  };
  return {
    namesHaveCase: true,
    currentFolder: () => currentFolder,
    now: () => 0,
    kindOf(path): FileKind | undefined {
      if (files.has(textOf(path))) return "file";
      return folders.has(textOf(path)) ? "folder" : undefined;
    },
    isReadable: (path) => files.has(path),
    readFile: read,
    readFolder(path) {
      const folder = textOf(path);
      const inside = [...files.keys(), ...folders].filter((name) => posix.dirname(name) === folder);
      return inside.filter((name) => name !== folder).map((name) => Buffer.from(posix.basename(name)));
    },
    realPath: (path) => path,
  };
}

function foldersAbove(path: string): string[] {
  const folder = posix.dirname(path);
  return folder === path ? [folder] : [folder, ...foldersAbove(folder)];
}

function textOf(path: Path): string {
  return posix.resolve("/", typeof path === "string" ? path : Buffer.from(path).toString());
}

function missing(path: Path): Error {
  return Object.assign(new Error(`ENOENT: no such file or directory, open '${textOf(path)}'`), {
    code: "ENOENT",
  });
}
