import { existsSync, lstatSync, readFileSync, type Stats, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { unreadable } from "../usage_error.ts";

/** The text of a file, `""` for a folder or a broken link, undefined where nothing is. */
export function contentOf(path: string): string | undefined {
  if (status(path) === undefined) return undefined;
  return isFile(path) ? reading(path, () => readFileSync(path, "utf8")) : "";
}

/** The file that a path leads through, or ends at, where a folder should be. */
export function fileInPathOf(folder: string): string | undefined {
  for (let path = folder; ; path = dirname(path)) {
    if (status(path) !== undefined) return isFolder(path) ? undefined : path;
    if (path === dirname(path)) return undefined;
  }
}

/** The part of a path in a folder that should be a folder and is none: `src` for `src/mail.ts`. */
export function fileAbove(target: string, path: string): string | undefined {
  const parts = path.split("/").slice(0, -1);
  const folders = parts.map((_, index) => parts.slice(0, index + 1).join("/"));
  return folders.find((folder) => status(join(target, folder)) && !isFolder(join(target, folder)));
}

/** Of the path itself, which may be a link that leads nowhere. */
function status(path: string): Stats | undefined {
  return reading(path, () => {
    try {
      return lstatSync(path, { throwIfNoEntry: false });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOTDIR") return undefined;
      throw error;
    }
  });
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function reading<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (cause) {
    throw unreadable(path, cause);
  }
}
