import type { FileKind, Platform } from "../../platform/platform.ts";
import ts from "../typescript_api.ts";
import { decodeText } from "./decode_text.ts";

/** File access for TypeScript's reader of configurations and its module resolution. */
export interface TypescriptFiles extends ts.ParseConfigHost {
  readDirectory(...query: Parameters<ts.ParseConfigHost["readDirectory"]>): string[];
  directoryExists(path: string): boolean;
  getDirectories(path: string): string[];
  getCurrentDirectory(): string;
  realpath(path: string): string;
}

/** Entries of a folder, by name. */
interface Entries {
  readonly files: string[];
  readonly directories: string[];
}

/** The function behind `ts.sys.readDirectory`, which TypeScript exports but does not declare. */
interface Internals {
  matchFiles(
    path: string,
    extensions: readonly string[] | undefined,
    excludes: readonly string[] | undefined,
    includes: readonly string[] | undefined,
    namesHaveCase: boolean,
    currentFolder: string,
    depth: number | undefined,
    entriesOf: (path: string) => Entries,
    realPath: (path: string) => string,
  ): string[];
}

const { matchFiles } = ts as unknown as Internals;

/** The files of a platform as those of `ts.sys`: what cannot be reached is not there. */
export function typescriptFiles(platform: Platform): TypescriptFiles {
  const { namesHaveCase } = platform;
  const currentFolder = () => platform.currentFolder();
  const realpath = (path: string) => attempt(() => platform.realPath(path)) ?? path;
  return {
    useCaseSensitiveFileNames: namesHaveCase,
    getCurrentDirectory: currentFolder,
    fileExists: (path) => kindOf(path, platform) === "file",
    directoryExists: (path) => kindOf(path, platform) === "folder",
    readFile: (path) => attempt(() => decodeText(platform.readFile(path))),
    getDirectories: (path) => entriesOf(path, platform).directories,
    readDirectory: (path, extensions, excludes, includes, depth) =>
      matchFiles(
        path,
        extensions,
        excludes,
        includes,
        namesHaveCase,
        currentFolder(),
        depth,
        (folder) => entriesOf(folder, platform),
        realpath,
      ),
    realpath,
  };
}

/** True if something is there that can be reached. */
export function exists(path: string, platform: Platform): boolean {
  return kindOf(path, platform) !== undefined;
}

function kindOf(path: string, platform: Platform): FileKind | undefined {
  return attempt(() => platform.kindOf(path));
}

const names = new TextDecoder();

function entriesOf(folder: string, platform: Platform): Entries {
  const all = attempt(() => platform.readFolder(folder)) ?? [];
  const kinds = all.map((bytes) => {
    const name = names.decode(bytes);
    return { name, kind: kindOf(folder.endsWith("/") ? folder + name : `${folder}/${name}`, platform) };
  });
  const ofKind = (wanted: FileKind) =>
    kinds.flatMap(({ name, kind }) => (kind === wanted ? [name] : [])).sort();
  return { files: ofKind("file"), directories: ofKind("folder") };
}

function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch {
    // TypeScript asks for what may be there, and does not ask why it is not.
    return undefined;
  }
}
