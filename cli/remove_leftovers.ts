import { existsSync, readdirSync, renameSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** Removes `NAME.PID.tmp` and `NAME.PID.old` beside a file where the process of that number is gone. */
export function removeLeftovers(path: string): void {
  const folder = dirname(path);
  const start = `${basename(path)}.`;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const { name } = entry;
    if (!entry.isFile() || !name.startsWith(start)) continue;
    const [, number, kind] = /^(\d+)\.(tmp|old)$/.exec(name.slice(start.length)) ?? [];
    if (kind === undefined || isAlive(Number(number))) continue;
    const leftover = join(folder, name);
    // A build may have been killed while the old file had no other name.
    if (kind === "old" && !existsSync(path)) renameSync(leftover, path);
    else rmSync(leftover);
  }
}

/** A file with this process's number is of one that had it before. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
