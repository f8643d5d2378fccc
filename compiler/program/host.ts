import { dirname } from "node:path";
import ts from "../typescript_api.ts";
import {
  declarationFile,
  extensionsFile,
  isLibrary,
  isOwnDeclaration,
  isShippedModule,
  libraryFile,
  shippedModules,
} from "./package_files.ts";

/** Files that stay the same as long as the process runs, parsed once. */
export class ParsedLibraries {
  readonly #files = new Map<string, ts.SourceFile>();

  get(fileName: string, parse: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
    const known = this.#files.get(fileName);
    if (known) return known;
    const parsed = parse();
    if (parsed) this.#files.set(fileName, parsed);
    return parsed;
  }
}

const fixedModules: ReadonlyMap<string, string> = new Map([
  ["dovescript", declarationFile],
  ["@typescript-to-lua/language-extensions", extensionsFile],
  ...shippedModules,
]);

function staysTheSame(fileName: string): boolean {
  return (
    isLibrary(fileName) ||
    isShippedModule(fileName) ||
    fileName.startsWith(dirname(extensionsFile)) ||
    isOwnDeclaration(fileName)
  );
}

/** What a host needs to know. */
export interface HostInput {
  readonly options: ts.CompilerOptions;
  readonly libraries: ParsedLibraries;
  /** Texts that exist in memory only, or win over the disk, by absolute path. */
  readonly texts?: ReadonlyMap<string, string>;
}

/**
 * A compiler host in which `dovescript` is always this package, whatever is installed beside the user's files, and
 * whose standard library is ours, parsed once per process.
 */
export function createHost({ options, libraries, texts = new Map() }: HostInput): ts.CompilerHost {
  const disk = ts.createCompilerHost(options, true);
  const parse = (fileName: string, parsing: ts.ScriptTarget | ts.CreateSourceFileOptions) => {
    const text = texts.get(fileName) ?? ts.sys.readFile(fileName);
    return text === undefined ? undefined : ts.createSourceFile(fileName, text, parsing, true);
  };
  const resolve = (name: string, from: string) => {
    const fixed = fixedModules.get(name);
    const result = fixed
      ? { resolvedModule: resolved(fixed) }
      : ts.resolveModuleName(name, from, options, host, resolutions);
    return result;
  };
  const host: ts.CompilerHost = {
    ...disk,
    getDefaultLibFileName: () => libraryFile,
    getDefaultLibLocation: () => dirname(libraryFile),
    fileExists: (fileName) => texts.has(fileName) || disk.fileExists(fileName),
    readFile: (fileName) => texts.get(fileName) ?? disk.readFile(fileName),
    // How a file is parsed decides whether one without imports and exports is a module.
    getSourceFile: (fileName, parsing) =>
      staysTheSame(fileName)
        ? libraries.get(fileName, () => parse(fileName, ts.ScriptTarget.ESNext))
        : parse(fileName, parsing),
    resolveModuleNameLiterals: (literals, from) => literals.map((literal) => resolve(literal.text, from)),
    resolveTypeReferenceDirectiveReferences: (references) => references.map(resolveTypes),
  };
  const resolutions = ts.createModuleResolutionCache(disk.getCurrentDirectory(), (name) => name, options);
  return host;
}

function resolved(fileName: string): ts.ResolvedModuleFull {
  const extension = fileName.endsWith(".d.ts") ? ts.Extension.Dts : ts.Extension.Ts;
  return { resolvedFileName: fileName, extension, isExternalLibraryImport: false };
}

function resolveTypes(
  reference: ts.FileReference | string,
): ts.ResolvedTypeReferenceDirectiveWithFailedLookupLocations {
  const name = typeof reference === "string" ? reference : reference.fileName;
  const file = fixedModules.get(name);
  return {
    resolvedTypeReferenceDirective: file ? { primary: true, resolvedFileName: file } : undefined,
  } as ts.ResolvedTypeReferenceDirectiveWithFailedLookupLocations;
}
