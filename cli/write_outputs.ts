import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UsageError } from "./usage_error.ts";

export interface OutputFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes all files or none: each goes to a temporary name beside its place first, and is renamed when all are written.
 *
 * @throws UsageError when a file cannot be written; the old files are then untouched.
 */
export function writeOutputs(files: readonly OutputFile[]): void {
  const written: { temporary: string; path: string }[] = [];
  try {
    for (const { path, text } of files) {
      const temporary = `${path}.${process.pid}.tmp`;
      mkdirSync(dirname(path), { recursive: true });
      written.push({ temporary, path });
      writeFileSync(temporary, text);
    }
    for (const { temporary, path } of written) renameSync(temporary, path);
  } catch (cause) {
    const { path } = written.at(-1) ?? { path: files[0]?.path };
    throw new UsageError(`cannot write ${path}: ${(cause as Error).message}`, {
      hint: 'make the folder writable, or choose another "outDir" under "dovescript" in tsconfig.json',
      cause,
    });
  } finally {
    for (const { temporary } of written) rmSync(temporary, { force: true });
  }
}
