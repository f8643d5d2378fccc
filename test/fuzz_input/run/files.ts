import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { type Bytes, type InputCase, ROOT, utf8 } from "../case.ts";

/** Paths are bytes: a name may be no UTF-8. */
const onDisk = (path: Bytes) => Buffer.from(path, "latin1");

/** Writes the files of a case. A file whose parent is no folder, or that is there already, is left out. */
export function writeFiles(folder: string, files: InputCase["files"]): void {
  const root = utf8(folder);
  for (const [path, entry] of files) {
    const target = `${root}/${path}`;
    try {
      mkdirSync(onDisk(target.slice(0, target.lastIndexOf("/"))), { recursive: true });
      if ("link" in entry) symlinkSync(onDisk(entry.link.replaceAll(ROOT, root)), onDisk(target));
      else if ("file" in entry) writeFileSync(onDisk(target), onDisk(entry.file.replaceAll(ROOT, root)));
      else mkdirSync(onDisk(target), { recursive: true });
    } catch (error) {
      // A name that the disk refuses makes another case than was meant, which is a case all the same.
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }
}

/** What is in a folder, by path. Equal texts mean an equal entry. */
export type Snapshot = ReadonlyMap<Bytes, string>;

export function takeSnapshot(folder: string): Snapshot {
  const found = new Map<Bytes, string>();
  visit(utf8(folder), "", found);
  return found;
}

function visit(root: Bytes, below: Bytes, found: Map<Bytes, string>): void {
  for (const name of readdirSync(onDisk(`${root}/${below}`), { encoding: "latin1" })) {
    const path = `${below}${name}`;
    const full = onDisk(`${root}/${path}`);
    const stats = lstatSync(full);
    if (stats.isDirectory()) {
      found.set(`${path}/`, "folder");
      visit(root, `${path}/`, found);
    } else if (stats.isSymbolicLink()) found.set(path, `link ${readlinkSync(full, "latin1")}`);
    else found.set(path, readFileSync(full, "latin1"));
  }
}

/** The paths whose entries differ. */
export function differences(before: Snapshot, after: Snapshot): Bytes[] {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => before.get(path) !== after.get(path));
}
