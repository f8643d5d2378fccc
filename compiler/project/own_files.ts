import { dirname, join, sep } from "node:path";
import type { Platform } from "../../platform/platform.ts";
import { exists } from "../files/index.ts";

/** Without those for which an editor finds another tsconfig.json, as a test folder may have. */
export function ownFiles(files: readonly string[], folder: string, platform: Platform): string[] {
  const belongsToOther = (place: string): boolean => {
    if (isInside(folder, place)) return false;
    return exists(join(place, "tsconfig.json"), platform) || belongsToOther(dirname(place));
  };
  return files.filter((file) => !belongsToOther(dirname(file)));
}

function isInside(folder: string, place: string): boolean {
  return folder === place || folder.startsWith(place.endsWith(sep) ? place : place + sep);
}

/** Includes `words.d.ts` and `words.d.json.ts`. */
export function isDeclaration(file: string): boolean {
  return /\.d\.([^./\\]+\.)?[cm]?ts$/.test(file);
}
