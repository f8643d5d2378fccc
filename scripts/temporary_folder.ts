import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PREFIX = "ds-";

/**
 * Gives the tests a folder for temporary files, and removes it after them. Its name is short, because messages of Lua
 * shorten the paths of scripts; vitest calls this for the run and for each project.
 */
export function setup(): (() => void) | undefined {
  if (tmpdir().includes(PREFIX)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
