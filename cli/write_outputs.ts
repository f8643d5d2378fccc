import { existsSync, linkSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
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

/**
 * Writes all files or none.
 *
 * @throws UsageError when a file cannot be written; the old files are then as they were.
 */
export function writeOutputs(files: readonly OutputFile[]): void {
  const replacements: Replacement[] = [];
  let current = "";
  try {
    for (const { path, text } of files) {
      current = path;
      const suffix = `.${process.pid}`;
      replacements.push({
        path,
        temporary: `${path}${suffix}.tmp`,
        old: `${path}${suffix}.old`,
        inPlace: false,
      });
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(`${path}${suffix}.tmp`, text);
    }
    for (const replacement of replacements) {
      current = replacement.path;
      replace(replacement);
    }
  } catch (cause) {
    for (const replacement of replacements.reverse()) restore(replacement);
    throw new UsageError(`Cannot write ${current}: ${systemReason(cause)}.`, {
      code: "unwritable-file",
      hint: 'Make the folder writable, or choose another "outDir" under "dovescript" in tsconfig.json.',
      cause,
    });
  }
  for (const { old } of replacements) rmSync(old, { force: true });
}

/** The old file keeps a second name until all are in place; a folder in the way makes this fail. */
function replace(replacement: Replacement): void {
  const { path, temporary, old } = replacement;
  if (existsSync(path)) linkSync(path, old);
  renameSync(temporary, path);
  replacement.inPlace = true;
}

function restore({ path, temporary, old, inPlace }: Replacement): void {
  if (existsSync(old)) renameSync(old, path);
  else if (inPlace) rmSync(path);
  rmSync(temporary, { force: true });
  // Renaming one name of a file to another of the same file does nothing and leaves both.
  rmSync(old, { force: true });
}
