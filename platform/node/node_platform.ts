import {
  accessSync,
  constants,
  existsSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  unlinkSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Path, WritablePlatform } from "../platform.ts";
import { openConnection } from "./connections.ts";
import { OpenFile } from "./open_file.ts";

/** The machine, by Node. */
export const nodePlatform: WritablePlatform = {
  namesHaveCase: namesHaveCase(),
  currentFolder: () => process.cwd(),
  now: () => performance.now(),
  kindOf(path) {
    const found = statSync(nodePath(path), { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (found.isFile()) return "file";
    return found.isDirectory() ? "folder" : "other";
  },
  isReadable(path) {
    try {
      accessSync(path, constants.R_OK);
      return true;
    } catch {
      // Missing, or not this user's to read.
      return false;
    }
  },
  readFile: (path) => readFileSync(nodePath(path)),
  readFolder: (path) => readdirSync(nodePath(path), { encoding: "buffer" }),
  realPath: (path) => realpathSync.native(path),
  open: (path, mode) => new OpenFile(path, mode),
  rename: renameSync,
  remove: unlinkSync,
  openConnection,
};

function nodePath(path: Path): string | Buffer {
  return typeof path === "string" ? path : Buffer.from(path);
}

/** Looks for this file under a name in other letters, as TypeScript does. */
function namesHaveCase(): boolean {
  if (process.platform === "win32") return false;
  const file = fileURLToPath(import.meta.url);
  return !existsSync(join(dirname(file), basename(file).toUpperCase()));
}
