import { dirname, sep } from "node:path";
import type { InputFolder, Inputs } from "../compiler/index.ts";

/** The folders in which a change may concern a project: an editor that saves a file may put a new one in its place. */
export function watchedFolders({ files, folders }: Inputs): InputFolder[] {
  const recursive = folders.filter((folder) => folder.recursive);
  const around = new Set([
    ...folders.filter((folder) => !folder.recursive).map(({ path }) => path),
    ...files.map((file) => dirname(file)),
  ]);
  const outside = [...around].filter((path) => !recursive.some((folder) => isInside(path, folder.path)));
  return [...recursive, ...outside.map((path) => ({ path, recursive: false }))];
}

/** Also true of the folder itself. */
export function isInside(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Returns true if what happens at a path may concern a project: TypeScript, manifests, configurations and data. */
export function mayConcern(path: string): boolean {
  return /\.(?:[cm]?ts|json)$/.test(path);
}
