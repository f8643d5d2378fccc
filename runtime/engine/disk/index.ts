import { statSync } from "node:fs";
import { ConfigurationError } from "../../errors.ts";
import type { Disk } from "./disk.ts";
import { FolderDisk } from "./folder_disk.ts";
import { SimulatedDisk } from "./simulated_disk.ts";

/** The disk of a simulated server: files in memory, and the folders of this machine that are allowed. */
export function createDisk(folders: readonly string[] = []): Disk {
  const simulated = new SimulatedDisk();
  if (folders.length === 0) return simulated;
  for (const folder of folders) {
    if (isFolder(folder)) continue;
    throw new ConfigurationError({
      code: "folder-missing",
      message: `There is no folder ${folder} that scripts could use.`,
      hint: "Make it first, or correct the option folders (dovescript run --allow-folder DIR).",
    });
  }
  return new FolderDisk(folders, simulated);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Missing, out of reach, or no path at all: no script could use it.
    return false;
  }
}
