import { existsSync } from "node:fs";
import { readRegularFile } from "./regular_file.ts";

/** The text of a file, or undefined if there is none. */
export function readOptional(path: string): string | undefined {
  return existsSync(path) ? readRegularFile(path).toString("utf8") : undefined;
}
