import ts from "../typescript_api.ts";
import { createHost, type ParsedLibraries } from "./host.ts";
import { isLibrary, isOwnDeclaration, isShippedModule } from "./package_files.ts";

/** What a program is made from. */
export interface ProgramInput {
  /** Absolute paths of the files to begin with. */
  readonly roots: readonly string[];
  readonly options: ts.CompilerOptions;
  readonly libraries: ParsedLibraries;
  readonly texts?: ReadonlyMap<string, string>;
}

/** Creates the program of one compilation. */
export function createProgram({ roots, options, libraries, texts }: ProgramInput): ts.Program {
  const host = createHost({ options, libraries, ...(texts && { texts }) });
  return ts.createProgram({ rootNames: roots, options, host });
}

/** The files that the user wrote: no library, and nothing else of this package. */
export function userFiles(program: ts.Program): ts.SourceFile[] {
  return program.getSourceFiles().filter((file) => !isPackageFile(file));
}

function isPackageFile({ fileName }: ts.SourceFile): boolean {
  return (
    isLibrary(fileName) ||
    isOwnDeclaration(fileName) ||
    isShippedModule(fileName) ||
    fileName.includes("/@typescript-to-lua/language-extensions/")
  );
}
