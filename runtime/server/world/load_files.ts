import { decode, encode } from "../../text.ts";
import { fileBytes, type NamedPath, pathOf, unreadable, type WorldPlace } from "./project_file.ts";
import type { FileWorld } from "./world.ts";

/**
 * The bytes of a world's files by absolute path. Throws a WorldError for a path of this machine that cannot be read;
 * `location` is the part of the world that names it.
 */
export function loadFiles(
  files: Readonly<Record<string, FileWorld>>,
  place: WorldPlace,
  location = "files",
): Map<string, Uint8Array> {
  const loaded = new Map<string, Uint8Array>();
  for (const [name, file] of Object.entries(files)) {
    if (typeof file === "string") loaded.set(name, encode(file));
    else copy(name, { ...place, path: file.path, location: `${location}.${name}` }, loaded);
  }
  return loaded;
}

/** Copies a file, or all that is in a folder. */
function copy(name: string, named: NamedPath, loaded: Map<string, Uint8Array>): void {
  const path = pathOf(named);
  try {
    copyFrom(path, name, { named, loaded });
  } catch (cause) {
    throw unreadable(named, path, cause);
  }
}

interface Copy {
  readonly named: NamedPath;
  readonly loaded: Map<string, Uint8Array>;
}

function copyFrom(path: string, name: string, { named, loaded }: Copy): void {
  const { platform } = named;
  if (platform.kindOf(encode(path)) !== "folder") {
    loaded.set(name, fileBytes(path, platform));
    return;
  }
  for (const entry of platform.readFolder(encode(path))) {
    const part = decode(entry);
    copyFrom(`${path}/${part}`, `${name}/${part}`, { named, loaded });
  }
}
