import { accessSync, constants, statSync } from "node:fs";
import { isDeclaration } from "./own_files.ts";

/** Why something that exists cannot be an entry. */
export function entryProblem(path: string): string | undefined {
  const stats = statSync(path);
  if (stats.isDirectory()) return "which is a folder";
  if (!stats.isFile()) return "which is not a file";
  if (!/\.[cm]?ts$/.test(path) || isDeclaration(path)) return "which is not a TypeScript module";
  return isReadable(path) ? undefined : "which this user may not read";
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    // The permissions are the only reason: it is a file that exists.
    return false;
  }
}
