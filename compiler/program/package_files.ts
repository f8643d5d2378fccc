import { dirname, join } from "node:path";
import { ownFile, ownFiles, packageFile } from "../../platform/node/own_files.ts";
import { decodeText } from "../files/index.ts";

/** The file `import … from "dovescript"` always means: `sdk/types` in the sources, `dist/index.d.ts` in the package. */
export const declarationFile = ownFile("../../sdk/types/index.d.ts", "./index.d.ts");

/** The library of hooks, in the place of TypeScript's own library. */
export const libraryFile = ownFile("../../sdk/library/index.d.ts", "./library/index.d.ts");

/** Modules in TypeScript that hooks may import: `dovescript/json` is json.ts in this folder. */
const modulesFolder = dirname(ownFile("../../sdk/modules/json.ts", "./modules/json.ts"));

/** Declarations of modules of the server's Lua, which the library names. */
const serverModulesFile = ownFile("../../sdk/lua_modules/index.d.ts", "./lua_modules/index.d.ts");

/** Declarations of `LuaMultiReturn` and the other extensions, from this package's own dependency. */
export const extensionsFile = packageFile("@typescript-to-lua/language-extensions/index.d.ts");

// These are compared with the file of every symbol that a rule meets.
const below = (folder: string) => join(folder, "/");
const belowDeclarations = below(dirname(declarationFile));
const belowLibrary = below(dirname(libraryFile));
const belowModules = below(modulesFolder);
const belowServerModules = below(dirname(serverModulesFile));
const belowExtensions = below(dirname(extensionsFile));

/** The modules of this package that become part of a chunk that imports them, by what is written in the import. */
export const shippedModules: ReadonlyMap<string, string> = new Map(
  ["json", "date", "http", "url", "base64"].map((name) => [
    `dovescript/${name}`,
    join(modulesFolder, `${name}.ts`),
  ]),
);

/** The version of this package. */
export const version: string = JSON.parse(
  decodeText(ownFiles.readFile(ownFile("../../package.json", "../package.json"))),
).version;

/** Returns true if a file is one of the declarations of this package that describe the server. */
export function isOwnDeclaration(fileName: string): boolean {
  return fileName.startsWith(belowDeclarations) && !isLibrary(fileName) && !isServerModule(fileName);
}

/** Returns true if a file declares modules of the server's Lua. */
function isServerModule(fileName: string): boolean {
  return fileName.startsWith(belowServerModules);
}

/** Returns true if a file is part of the library of hooks. */
export function isLibrary(fileName: string): boolean {
  return fileName.startsWith(belowLibrary);
}

/** Returns true if a file belongs to the modules of this package that hooks may import. */
export function isShippedModule(fileName: string): boolean {
  return fileName.startsWith(belowModules);
}

/**
 * Returns true if a file stays the same as long as the process runs: it belongs to this package, or to one that it
 * needs.
 */
export function isPackageFile(fileName: string): boolean {
  return (
    isLibrary(fileName) ||
    isOwnDeclaration(fileName) ||
    isShippedModule(fileName) ||
    isServerModule(fileName) ||
    fileName.startsWith(belowExtensions)
  );
}
