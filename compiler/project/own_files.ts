import { existsSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Without those for which an editor finds another tsconfig.json, as a test folder may have. */
export function ownFiles(files: readonly string[], folder: string): string[] {
  return files.filter((file) => !belongsToOther(dirname(file), folder));
}

function belongsToOther(place: string, folder: string): boolean {
  if (isInside(folder, place)) return false;
  return existsSync(join(place, "tsconfig.json")) || belongsToOther(dirname(place), folder);
}

function isInside(folder: string, place: string): boolean {
  return folder === place || folder.startsWith(place.endsWith(sep) ? place : place + sep);
}

/** Includes `words.d.ts` and `words.d.json.ts`. */
export function isDeclaration(file: string): boolean {
  return /\.d\.([^./\\]+\.)?[cm]?ts$/.test(file);
}
