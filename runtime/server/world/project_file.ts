import { resolve } from "node:path";
import { WorldError } from "../../errors.ts";
import { fileProblem } from "../../file_problem.ts";
import { decode, encode } from "../../text.ts";
import { show } from "../../validation/show.ts";
import { readRegularFile } from "./regular_file.ts";

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
    return readMessage(path);
  } catch (cause) {
    throw unreadable(named, path, cause);
  }
}

/** The text of a message's file. */
export function readMessage(path: string): string {
  // Names of files may be bytes that are no UTF-8.
  return decode(readRegularFile(Buffer.from(encode(path))));
}

/** The error for a path that cannot be read. */
export function unreadable(named: NamedPath, path: string, cause: unknown): WorldError {
  return new WorldError({
    code: "unreadable-file",
    message: `${named.location} names ${show(named.path)}, which cannot be read: ${fileProblem(cause)}.`,
    hint: `Relative paths start from ${named.baseDir}; ${path} was looked for.`,
    location: named.location,
    cause,
  });
}
