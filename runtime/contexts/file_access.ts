import type { Disk } from "../engine/disk/disk.ts";
import { DiskError } from "../engine/disk/disk.ts";

/** Why the server cannot load a script from a path, before Lua looks at it; undefined if it can. */
export function accessProblem(disk: Disk, path: string): string | undefined {
  try {
    disk.open(path, "r").close();
    return undefined;
  } catch (error) {
    if (!(error instanceof DiskError)) throw error;
    // A folder is there, but cannot be read.
    const isFolder = error.errno === new DiskError("EISDIR").errno;
    return isFolder
      ? `lua_load(${path}) failed: cannot read ${path}: ${error.message}`
      : `access(${path}) failed: ${error.message}`;
  }
}
