import type { Path, Platform } from "../../../platform/platform.ts";

/** The bytes of a file. A pipe or a device could be read for ever. */
export function readRegularFile(path: Path, platform: Platform): Uint8Array {
  const kind = platform.kindOf(path);
  if (kind === "folder") throw new Error("it is a folder");
  if (kind === "other") throw new Error("it is not a file");
  return platform.readFile(path);
}
