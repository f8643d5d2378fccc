import { existsSync, readFileSync } from "node:fs";

/** The text of a file, or undefined if there is none. */
export function readOptional(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
