import { dirname } from "node:path";
import type { TypescriptFiles } from "../files/index.ts";
import ts from "../typescript_api.ts";

/** A folder in which a new file may belong to the project. */
export interface InputFolder {
  readonly path: string;
  /** True if the folders in it count as well. */
  readonly recursive: boolean;
}

/** Files and folders that a result depends on. All paths are absolute. */
export interface Inputs {
  readonly files: readonly string[];
  readonly folders: readonly InputFolder[];
}

/** The tsconfig.json alone, when it could not be read. */
export function onlyConfiguration(file: string): Inputs {
  return { files: [file], folders: [] };
}

/** The configuration with what it extends, the manifests that decide about modules, and what it includes. */
export function configurationInputs(
  source: ts.TsConfigSourceFile,
  parsed: ts.ParsedCommandLine,
  { fileExists }: TypescriptFiles,
): Inputs {
  const { fileName, extendedSourceFiles = [] } = source;
  const folders = Object.entries(parsed.wildcardDirectories ?? {}).map(([path, flags]) => ({
    path,
    recursive: (flags & ts.WatchDirectoryFlags.Recursive) !== 0,
  }));
  // The package.json of the nearest folder that has one.
  const manifest = ts.findConfigFile(dirname(fileName), fileExists, "package.json");
  const files = [fileName, ...extendedSourceFiles, ...parsed.fileNames];
  return { files: manifest === undefined ? files : [...files, manifest], folders };
}
