import { decode } from "../../text.ts";
import type { Disk } from "./disk.ts";

/** The text of a file. Throws a DiskError. */
export function readDiskFile(disk: Disk, path: string): string {
  const file = disk.open(path, "r");
  try {
    return decode(file.read(0, file.size));
  } finally {
    file.close();
  }
}
