import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

/** A file that stands in another place in the sources than in the package. */
function findFile(inSources: string, inPackage: string): string {
  const published = beside(inPackage);
  return existsSync(published) ? published : beside(inSources);
}

/** The file `import … from "dovescript"` always means: `sdk/types` in the sources, `dist/index.d.ts` in the package. */
export const declarationFile = findFile("../../sdk/types/index.d.ts", "./index.d.ts");

/** What is there in a hook besides Dovecot's objects; it stands in the place of TypeScript's own library. */
export const libraryFile = findFile("../../sdk/library/index.d.ts", "./library/index.d.ts");

/** Modules in TypeScript that hooks may import: `dovescript/json` is json.ts in this folder. */
const modulesFolder = dirname(findFile("../../sdk/modules/json.ts", "./modules/json.ts"));

// These are compared with the file of every symbol that a rule meets.
const below = (folder: string) => join(folder, "/");
const belowDeclarations = below(dirname(declarationFile));
const belowLibrary = below(dirname(libraryFile));
const belowModules = below(modulesFolder);

/** The modules of this package that become part of a chunk that imports them, by what is written in the import. */
export const shippedModules: ReadonlyMap<string, string> = new Map(
  ["json", "date"].map((name) => [`dovescript/${name}`, join(modulesFolder, `${name}.ts`)]),
);

/** Declarations of `LuaMultiReturn` and the other extensions, from this package's own dependency. */
export const extensionsFile = require.resolve("@typescript-to-lua/language-extensions/index.d.ts");

/** The version of this package. */
export const version: string = JSON.parse(
  readFileSync(findFile("../../package.json", "../package.json"), "utf8"),
).version;

/** Whether a file is one of the declarations of this package that describe the server. */
export function isOwnDeclaration(fileName: string): boolean {
  return fileName.startsWith(belowDeclarations) && !isLibrary(fileName);
}

/** Whether a file is part of the library of hooks. */
export function isLibrary(fileName: string): boolean {
  return fileName.startsWith(belowLibrary);
}

/** Whether a file belongs to the modules of this package that hooks may import. */
export function isShippedModule(fileName: string): boolean {
  return fileName.startsWith(belowModules);
}
