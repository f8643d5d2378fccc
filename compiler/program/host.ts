import { dirname } from "node:path";
import { ownFiles } from "../../platform/node/own_files.ts";
import { createHost, decodeText, type TypescriptFiles } from "../files/index.ts";
import ts from "../typescript_api.ts";
import {
  declarationFile,
  extensionsFile,
  isPackageFile,
  libraryFile,
  shippedModules,
} from "./package_files.ts";

type Resolved = ts.ResolvedModuleWithFailedLookupLocations;

/** Files that stay the same as long as the process runs, parsed once, and the modules that they import. */
export class ParsedLibraries {
  readonly #files = new Map<string, ts.SourceFile>();
  readonly #imports = new Map<string, Resolved>();

  get(fileName: string, parse: () => ts.SourceFile | undefined): ts.SourceFile | undefined {
    const known = this.#files.get(fileName);
    if (known) return known;
    const parsed = parse();
    if (parsed) this.#files.set(fileName, parsed);
    return parsed;
  }

  /** Returns the module that one of these files imports, by its own name for it. */
  importOf(fileName: string, name: string, resolve: () => Resolved): Resolved {
    const key = `${fileName}\n${name}`;
    const known = this.#imports.get(key) ?? resolve();
    this.#imports.set(key, known);
    return known;
  }
}

const fixedModules: ReadonlyMap<string, string> = new Map([
  ["dovescript", declarationFile],
  ["@typescript-to-lua/language-extensions", extensionsFile],
  ...shippedModules,
]);

/** Options of the host. */
export interface HostInput {
  readonly options: ts.CompilerOptions;
  readonly libraries: ParsedLibraries;
  readonly files: TypescriptFiles;
  /** Texts that exist in memory only, or win over the disk, by absolute path. */
  readonly texts?: ReadonlyMap<string, string>;
}

/**
 * A compiler host in which `dovescript` is always this package, whatever is installed beside the user's files, and
 * whose standard library is ours, parsed once per process.
 */
export function createProgramHost({
  options,
  libraries,
  files,
  texts = new Map(),
}: HostInput): ts.CompilerHost {
  const folders = new Set([...texts.keys()].map((file) => dirname(file)));
  // TypeScript's binder sets the parents of nodes.
  const parse = (fileName: string, parsing: ts.ScriptTarget | ts.CreateSourceFileOptions) => {
    const text = host.readFile(fileName);
    return text === undefined ? undefined : ts.createSourceFile(fileName, text, parsing);
  };
  const find = (name: string, from: string): Resolved =>
    ts.resolveModuleName(name, from, options, host, resolutions);
  const resolve = (name: string, from: string) => {
    const fixed = fixedModules.get(name);
    if (fixed) return { resolvedModule: resolved(fixed) };
    return isPackageFile(from) ? libraries.importOf(from, name, () => find(name, from)) : find(name, from);
  };
  const host: ts.CompilerHost = {
    // The parse options decide whether a file without imports and exports is a module.
    ...createHost(files, (fileName, parsing) =>
      isPackageFile(fileName)
        ? libraries.get(fileName, () => parse(fileName, ts.ScriptTarget.ESNext))
        : parse(fileName, parsing),
    ),
    getDefaultLibFileName: () => libraryFile,
    getDefaultLibLocation: () => dirname(libraryFile),
    fileExists: (path) => texts.has(path) || isOwn(path, "file") || files.fileExists(path),
    directoryExists: (path) => folders.has(path) || isOwn(path, "folder") || files.directoryExists(path),
    readFile: (path) =>
      texts.get(path) ?? (isOwn(path, "file") ? decodeText(ownFiles.readFile(path)) : files.readFile(path)),
    getModuleResolutionCache: () => resolutions,
    resolveModuleNameLiterals: (literals, from) => literals.map((literal) => resolve(literal.text, from)),
    resolveTypeReferenceDirectiveReferences: (references) => references.map(resolveTypes),
  };
  const resolutions = ts.createModuleResolutionCache(files.getCurrentDirectory(), (name) => name, options);
  return host;
}

/** Returns true if something is there in the folders of this package, which a platform need not have. */
function isOwn(path: string, kind: "file" | "folder"): boolean {
  return isPackageFile(kind === "folder" ? `${path}/` : path) && ownFiles.kindOf(path) === kind;
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
