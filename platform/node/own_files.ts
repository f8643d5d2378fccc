/**
 * The files of this package and of the packages that it needs: they belong to the program, not to the user's machine.
 * A build for a browser replaces this module with one that has their texts.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { Platform } from "../platform.ts";
import { nodePlatform } from "./node_platform.ts";

const require = createRequire(import.meta.url);
const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the paths below, and paths in packages, are read with. */
export const ownFiles: Pick<Platform, "kindOf" | "readFile"> = nodePlatform;

/** A file that stands in another place in the sources, seen from this folder, than in the package, seen from `dist`. */
export function ownFile(inSources: string, inPackage: string): string {
  const published = beside(inPackage);
  return existsSync(published) ? published : beside(inSources);
}

/** A file of a package, such as `@typescript-to-lua/language-extensions/index.d.ts`. */
export function packageFile(name: string): string {
  return require.resolve(name);
}

const events = ["uncaughtException", "unhandledRejection"] as const;

/** Loads a module of a package, and takes away the listeners for errors of the whole process that it adds. */
export function loadPackage<T>(name: string): T {
  const before = events.map((event) => process.listeners(event as "uncaughtException"));
  const loaded: T = require(name);
  for (const [index, event] of events.entries()) {
    for (const listener of process.listeners(event as "uncaughtException")) {
      if (!before[index]!.includes(listener)) process.off(event, listener);
    }
  }
  return loaded;
}
