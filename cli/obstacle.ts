import { existsSync, lstatSync, statSync } from "node:fs";
import { dirname } from "node:path";

/** What stands in the way of a file: a folder of its name, or a file in the place of one of its folders. */
export function obstacleTo(path: string): string | undefined {
  if (existsSync(path) && lstatSync(path).isDirectory()) return `${path} is a folder`;
  let folder = dirname(path);
  while (!existsSync(folder) && folder !== dirname(folder)) folder = dirname(folder);
  return statSync(folder).isDirectory() ? undefined : `${folder} is not a folder`;
}
