import type { Platform } from "../../../platform/platform.ts";
import { readRegularFile } from "./regular_file.ts";

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of a file, or undefined if there is none. */
export function readOptional(path: string, platform: Platform): string | undefined {
  return isThere(path, platform) ? decoder.decode(readRegularFile(path, platform)) : undefined;
}

function isThere(path: string, platform: Platform): boolean {
  try {
    return platform.kindOf(path) !== undefined;
  } catch {
    // What cannot be reached need not be there.
    return false;
  }
}
