import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { nodePlatform } from "../../../runtime/index.ts";
import { loadFiles } from "../../../runtime/server/index.ts";
import { decode, encode } from "../../../runtime/text.ts";
import { filesOf } from "../../configuration.ts";
import type { ServerFolder } from "../../server_folder.ts";
import { type AuthTrial, SCRIPT_NAME } from "./trial.ts";

/** Puts the script and the files of the world below the server's folder, where the texts of scripts then name them. */
export function layOutFiles({ outside, inside }: ServerFolder, trial: AuthTrial): void {
  const { lua, world, baseDir } = trial;
  const files = loadFiles(world.files ?? {}, { baseDir, platform: nodePlatform });
  const moved = (text: string) => movePaths(text, filesOf(inside), [...files.keys()]);
  const write = (name: string, bytes: Uint8Array) => {
    const path = filesOf(outside) + name;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  for (const [name, bytes] of files)
    write(name, name.endsWith(".lua") ? encode(moved(decode(bytes))) : bytes);
  write(SCRIPT_NAME, encode(moved(lua)));
}

/**
 * Replaces the folders of files in a text: `"/etc/dovecot/users"` becomes `"/tmp/ds-1/w/etc/dovecot/users"`. A path
 * that a script puts together from shorter pieces stays.
 */
export function movePaths(text: string, root: string, paths: readonly string[]): string {
  const folders = paths.map((path) => (dirname(path) === "/" ? path : dirname(path)));
  // The longest first, because one may begin with another.
  const names = [...new Set(folders)].sort((a, b) => b.length - a.length).map(escaped);
  if (names.length === 0) return text;
  return text.replace(new RegExp(`(?<![\\w./-])(?:${names.join("|")})(?![\\w.-])`, "g"), `${root}$&`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
