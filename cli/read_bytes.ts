import { readFileSync, statSync } from "node:fs";

/** The bytes of a file or a pipe. A device could be read for ever. */
export function readBytes(path: string): Buffer {
  const found = statSync(path);
  if (!found.isFile() && !found.isFIFO() && !found.isDirectory()) throw new Error("it is not a file");
  return readFileSync(path);
}
