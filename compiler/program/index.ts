export { createProgram, type ProgramInput, userFiles } from "./create_program.ts";
export { ParsedLibraries } from "./host.ts";
export {
  declarationFile,
  isLibrary,
  isOwnDeclaration,
  isPackageFile,
  isShippedModule,
  version,
} from "./package_files.ts";
