import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { WorldError } from "../../errors.ts";
import { decode } from "../../text.ts";

/** A path that a world names. */
export interface NamedPath {
  /** The folder from which relative paths start. */
  readonly baseDir: string;
  readonly path: string;
  /** Key path in the world. */
  readonly location: string;
}

/** The text of a file that a world names. Throws a WorldError that says where it was looked for. */
export function readProjectFile(named: NamedPath): string {
  const path = resolve(named.baseDir, named.path);
  try {
    return decode(readFileSync(path));
  } catch (cause) {
    throw unreadable(named, path, cause);
  }
}

/** The error for a path that cannot be read. */
export function unreadable(named: NamedPath, path: string, cause: unknown): WorldError {
  return new WorldError({
    code: "unreadable-file",
    message: `${named.location} names ${named.path}, which cannot be read: ${(cause as Error).message}.`,
    hint: `Relative paths start from ${named.baseDir}; ${path} was looked for.`,
    location: named.location,
    cause,
  });
}
