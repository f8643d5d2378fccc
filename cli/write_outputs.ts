import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { obstacleTo } from "./obstacle.ts";
import { removeLeftovers } from "./remove_leftovers.ts";
import { systemReason } from "./system_reason.ts";
import { UsageError } from "./usage_error.ts";

export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/** A file on its way: written under a temporary name, then put in place of the old one, which is kept until all are. */
interface Replacement {
  readonly path: string;
  readonly temporary: string;
  readonly old: string;
  inPlace: boolean;
}

/** Gives a file a second name. File systems without hard links, such as FAT, refuse. */
type Link = (path: string, other: string) => void;

/**
 * Writes all files or none, and removes what killed builds left beside them.
 *
 * @throws UsageError when a file cannot be written; the old files are then as they were.
 */
export function writeOutputs(files: readonly OutputFile[], link: Link = linkSync): void {
  const replacements = files.map(({ path }) => replacementOf(path));
  let current = "";
  try {
    for (const [index, { path, temporary }] of replacements.entries()) {
      current = path;
      prepare(path);
      writeFileSync(temporary, files[index]!.text);
    }
    for (const replacement of replacements) {
      current = replacement.path;
      replace(replacement, link);
    }
  } catch (cause) {
    const lost = replacements.reverse().flatMap(restore);
    throw unwritable(current, cause, lost);
  }
  for (const { old } of replacements) rmSync(old, { force: true });
}

function replacementOf(path: string): Replacement {
  const suffix = `.${process.pid}`;
  return { path, temporary: `${path}${suffix}.tmp`, old: `${path}${suffix}.old`, inPlace: false };
}

function prepare(path: string): void {
  const obstacle = obstacleTo(path);
  if (obstacle !== undefined) throw new Error(obstacle);
  mkdirSync(dirname(path), { recursive: true });
  removeLeftovers(path);
}

/** The old file keeps a second name until all are in place, so that a server finds it under its own all the time. */
function replace(replacement: Replacement, link: Link): void {
  const { path, temporary, old } = replacement;
  if (existsSync(path)) keep(path, old, link);
  renameSync(temporary, path);
  replacement.inPlace = true;
}

function keep(path: string, old: string, link: Link): void {
  try {
    link(path, old);
  } catch {
    // Without hard links the name is free for a moment.
    renameSync(path, old);
  }
}

/** Gives the old file its name back. What fails here must not hide the first error, so that it is returned. */
function restore({ path, temporary, old, inPlace }: Replacement): string[] {
  try {
    if (existsSync(old)) renameSync(old, path);
    else if (inPlace) rmSync(path);
    // Renaming one name of a file to another of the same file does nothing and leaves both.
    for (const name of [temporary, old]) if (existsSync(name)) rmSync(name);
    return [];
  } catch (cause) {
    return [`${path} is not as it was: ${systemReason(cause)}.`];
  }
}

function unwritable(path: string, cause: unknown, lost: readonly string[]): UsageError {
  const message = [`Cannot write ${path}: ${systemReason(cause)}.`, ...lost].join(" ");
  return new UsageError(message, {
    code: "unwritable-file",
    hint: 'Make the folder writable, or choose another "outDir" under "dovescript" in tsconfig.json.',
    cause,
  });
}
