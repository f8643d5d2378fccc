import { readFileSync, statSync } from "node:fs";

/** The bytes of a file. A pipe or a device could be read for ever. */
export function readRegularFile(path: string | Buffer): Buffer {
  const found = statSync(path);
  if (!found.isFile()) throw new Error(found.isDirectory() ? "it is a folder" : "it is not a file");
  return readFileSync(path);
}
