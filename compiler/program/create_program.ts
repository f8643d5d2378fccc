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

/**
 * Creates the program of one compilation.
 *
 * No file counts as coming from an external library: TypeScriptToLua would otherwise give functions of packages in
 * node_modules a hidden `self`, while the modules that call them give none. What it treats as JavaScript's own is all of
 * our library; TypeScript would count only the file that names the others.
 */
export function createProgram({ roots, options, libraries, texts }: ProgramInput): ts.Program {
  const host = createHost({ options, libraries, ...(texts && { texts }) });
  const program = ts.createProgram({ rootNames: roots, options, host });
  program.isSourceFileFromExternalLibrary = () => false;
  program.isSourceFileDefaultLibrary = (file) => isLibrary(file.fileName);
  return program;
}

/** The files that the user wrote: no library, and nothing else of this package. */
export function userFiles(program: ts.Program): ts.SourceFile[] {
  return program.getSourceFiles().filter((file) => !isLibraryFile(program, file));
}

function isLibraryFile(program: ts.Program, file: ts.SourceFile): boolean {
  return (
    program.isSourceFileDefaultLibrary(file) ||
    isOwnDeclaration(file.fileName) ||
    isShippedModule(file.fileName) ||
    file.fileName.includes("/@typescript-to-lua/language-extensions/")
  );
}
