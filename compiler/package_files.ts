import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);

function findDeclarations(): string {
  const inSources = beside("../sdk/types/index.d.ts");
  return existsSync(inSources) ? inSources : beside("./index.d.ts");
}

/** The file `import … from "dovescript"` always means: `sdk/types` in the sources, `dist/index.d.ts` in the package. */
export const declarationFile = findDeclarations();

/** Declarations of `LuaMultiReturn` and the other extensions, from this package's own dependency. */
export const extensionsFile = require.resolve("@typescript-to-lua/language-extensions/index.d.ts");

/** The folder that TypeScript's `lib.*.d.ts` files are in. */
export const libraryFolder = dirname(require.resolve("typescript"));

/** The version of this package. */
export const version: string = JSON.parse(readFileSync(beside("../package.json"), "utf8")).version;

/** Whether a file is one of the declarations of this package. */
export function isOwnDeclaration(fileName: string): boolean {
  return fileName === declarationFile || fileName.startsWith(join(dirname(declarationFile), "/"));
}
