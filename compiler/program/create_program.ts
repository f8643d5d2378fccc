import type { Platform } from "../../platform/platform.ts";
import { typescriptFiles } from "../files/index.ts";
import ts from "../typescript_api.ts";
import { createProgramHost, type ParsedLibraries } from "./host.ts";
import { isPackageFile } from "./package_files.ts";

/** Input of a program. */
export interface ProgramInput {
  /** Absolute paths of the files to begin with. */
  readonly roots: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly libraries: ParsedLibraries;
  /** Where the files are. */
  readonly platform: Platform;
  readonly texts?: ReadonlyMap<string, string>;
}

/** Creates the program of one compilation. */
export function createProgram({ roots, options, libraries, platform, texts }: ProgramInput): ts.Program {
  const files = typescriptFiles(platform);
  const host = createProgramHost({ options, libraries, files, ...(texts && { texts }) });
  return ts.createProgram({ rootNames: roots, options, host });
}

/** The files that the user wrote: no library, and nothing else of this package. */
export function userFiles(program: ts.Program): ts.SourceFile[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => !isPackageFile(fileName) && !isExtension(fileName));
}

/** A user's project may have extensions of its own. */
function isExtension(fileName: string): boolean {
  return fileName.includes("/@typescript-to-lua/language-extensions/");
}
