import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { luaOf } from "../releases/index.ts";
import { nodePlatform, type World } from "../runtime/index.ts";
import { modulesFolder, searchPath } from "../runtime/search_path.ts";
import { loadFiles, loadModules } from "../runtime/server/index.ts";
import { decode, encode } from "../runtime/text.ts";
import { filesOf } from "./configuration.ts";
import type { ServerFolder } from "./server_folder.ts";

/** A world whose files a server gets. */
export interface Placed {
  readonly release: string;
  readonly world: World;
  /** The folder from which relative paths of the world start. */
  readonly baseDir: string;
}

/** Puts the files and modules of a world below the server's folder, and scripts by the paths that they have there. */
export function layOutFiles(
  { outside, inside }: ServerFolder,
  placed: Placed,
  scripts: Readonly<Record<string, string>>,
): void {
  const write = (name: string, bytes: Uint8Array) => {
    const path = filesOf(outside) + name;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  };
  const move = moverOf(filesOf(inside), placed.world);
  for (const [name, bytes] of bytesOf(placed))
    write(name, name.endsWith(".lua") ? encode(move(decode(bytes))) : bytes);
  for (const [name, text] of Object.entries(scripts)) write(name, encode(move(text)));
}

/** The world of a simulator whose scripts see the paths of a server: its files and modules below a folder. */
export function filesBelow(root: string, placed: Placed): Pick<World, "files" | "environment"> {
  const move = moverOf(root, placed.world);
  const files = [...bytesOf(placed)].map(
    ([name, bytes]) => [root + name, name.endsWith(".lua") ? move(decode(bytes)) : decode(bytes)] as const,
  );
  return { files: Object.fromEntries(files), environment: environmentIn(root, placed) };
}

function bytesOf({ world, release, baseDir }: Placed): Map<string, Uint8Array> {
  const place = { baseDir, platform: nodePlatform };
  const modules = loadModules(world.lua_modules ?? {}, luaOf(release), place);
  return new Map([...modules, ...loadFiles(world.files ?? {}, place)]);
}

/** Gives texts of scripts the paths below a folder, for the files of a world. */
export function moverOf(root: string, { files = {} }: World): (text: string) => string {
  return (text) => movePaths(text, root, Object.keys(files));
}

/** The environment of a server's scripts: the world's, with the place of its modules in front of the others. */
export function environmentBelow(
  root: string,
  placed: Pick<Placed, "world" | "release">,
): Readonly<Record<string, string>> {
  return environmentIn(filesOf(root), placed);
}

function environmentIn(
  files: string,
  { world, release }: Pick<Placed, "world" | "release">,
): Readonly<Record<string, string>> {
  if (world.lua_modules === undefined) return world.environment ?? {};
  const lua = luaOf(release);
  const name = `LUA_PATH_${lua.replace(".", "_")}`;
  const given = world.environment?.[name] ?? world.environment?.LUA_PATH ?? searchPath("path", lua);
  return { ...world.environment, [name]: `${placeOfModules(files, release)};${given}` };
}

/** A place that the simulator has in front of the others anyway. */
function placeOfModules(files: string, release: string): string {
  return `${files}${modulesFolder(luaOf(release))}/?.lua`;
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

/** Takes the place of modules out of what a server says, where the simulator says nothing of it. */
export function withoutModules(text: string, root: string, release: string): string {
  const place = placeOfModules(filesOf(root), release);
  const tried = new RegExp(`^.*no file '${escaped(place).replace("\\?", ".*")}'.*\\n`, "gm");
  return text.replaceAll(`${place};`, "").replace(tried, "");
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
