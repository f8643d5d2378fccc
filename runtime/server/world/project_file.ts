import { isAbsolute, join } from "node:path";
import { absolutePath } from "../../../platform/absolute_path.ts";
import type { Platform } from "../../../platform/platform.ts";
import { WorldError } from "../../errors.ts";
import { fileProblem } from "../../file_problem.ts";
import { decode, encode } from "../../text.ts";
import { show } from "../../validation/show.ts";
import { readRegularFile } from "./regular_file.ts";

/** Where the files of a world are. */
export interface WorldPlace {
  /** The folder from which relative paths start. */
  readonly baseDir: string;
  readonly platform: Platform;
}

/** A path that a world names. */
export interface NamedPath extends WorldPlace {
  readonly path: string;
  /** Key path in the world. */
  readonly location: string;
}

/** The text of a file that a world names. Throws a WorldError that says where it was looked for. */
export function readProjectFile(named: NamedPath): string {
  const path = pathOf(named);
  try {
    return readMessage(path, named.platform);
  } catch (cause) {
    throw unreadable(named, path, cause);
  }
}

/** The absolute path of what a world names. */
export function pathOf({ baseDir, path, platform }: NamedPath): string {
  return absolutePath(isAbsolute(path) ? path : join(baseDir, path), platform);
}

/** The text of a message's file. */
export function readMessage(path: string, platform: Platform): string {
  return decode(fileBytes(path, platform));
}

/** The bytes of a file whose name may have bytes that are no UTF-8. */
export function fileBytes(path: string, platform: Platform): Uint8Array {
  return readRegularFile(encode(path), platform);
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
