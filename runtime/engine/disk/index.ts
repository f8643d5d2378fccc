import { absolutePath } from "../../../platform/absolute_path.ts";
import type { WritablePlatform } from "../../../platform/platform.ts";
import { ConfigurationError } from "../../errors.ts";
import type { Disk } from "./disk.ts";
import { FolderDisk } from "./folder_disk.ts";
import { SimulatedDisk } from "./simulated_disk.ts";

/** The disk of a simulated server: files in memory, some from the start, and the folders of the platform that are allowed. */
export function createDisk(
  folders: readonly string[],
  platform: WritablePlatform,
  files: ReadonlyMap<string, Uint8Array> = new Map(),
): Disk {
  const simulated = new SimulatedDisk();
  for (const [path, bytes] of files) simulated.open(path, "w").write(0, bytes);
  if (folders.length === 0) return simulated;
  for (const folder of folders) {
    if (isFolder(folder, platform)) continue;
    throw new ConfigurationError({
      code: "folder-missing",
      message: `There is no folder ${folder} that scripts could use.`,
      hint: "Make it first, or correct the option folders (dovescript run --allow-folder DIR).",
    });
  }
  return new FolderDisk(folders, platform, simulated);
}

function isFolder(path: string, platform: WritablePlatform): boolean {
  try {
    return path !== "" && platform.kindOf(absolutePath(path, platform)) === "folder";
  } catch {
    // Missing, out of reach, or no path at all: no script could use it.
    return false;
  }
}
