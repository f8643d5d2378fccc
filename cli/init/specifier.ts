import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { dependencyIn } from "./manifest.ts";

/** The folders in which `dovescript` may be a dependency of a package.json. All are absolute. */
export interface Places {
  /** The folder of the new project. */
  readonly target: string;
  readonly cwd: string;
  /** The folder of the running package. */
  readonly installed: string;
}

/** The specifier of `dovescript` in the package.json of the new project, and where it comes from. */
export interface Specifier {
  readonly text: string;
  /** The file that says so; undefined for a link to the running package, because no file says where it is from. */
  readonly source: string | undefined;
}

/**
 * Finds out how the running package was installed, so that `npm install` in the new project finds it, too: from a
 * registry, a tarball, a folder or a repository. Asks the package.json around the new project, around the current
 * folder, and around the package, which is in the cache of npx or in another project.
 */
export function findSpecifier({ target, cwd, installed }: Places): Specifier {
  const folders = new Set([target, cwd, installed].flatMap(withFoldersAbove));
  for (const folder of folders) {
    const declared = dependencyIn(join(folder, "package.json"));
    const text = declared === undefined ? undefined : moved(declared, folder, target);
    if (text !== undefined) return { text, source: join(folder, "package.json") };
  }
  return lockedSpecifier(target, installed) ?? { text: toFolder(target, installed), source: undefined };
}

function withFoldersAbove(folder: string): string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...withFoldersAbove(above)];
}

/** The specifier in npm's own record of node_modules, for a package that no package.json names (`npm install --no-save`). */
function lockedSpecifier(target: string, installed: string): Specifier | undefined {
  if (basename(dirname(installed)) !== "node_modules") return undefined;
  const file = join(dirname(installed), ".package-lock.json");
  if (!existsSync(file)) return undefined;
  const entry = JSON.parse(readFileSync(file, "utf8")).packages?.["node_modules/dovescript"];
  if (entry === undefined) return undefined;
  const isFile = String(entry.resolved).startsWith("file:");
  const text = isFile ? moved(entry.resolved, dirname(dirname(installed)), target) : `^${entry.version}`;
  return text === undefined ? undefined : { text, source: file };
}

/** A specifier of one folder's package.json as another folder has to write it; undefined when it leads nowhere there. */
function moved(specifier: string, from: string, to: string): string | undefined {
  const [, protocol, path = ""] = /^(file:|link:|portal:)?(.*)$/s.exec(specifier)!;
  // Only packages of the same workspace understand each other's.
  if (/^(?:workspace|catalog):/.test(specifier)) return isInside(from, to) ? specifier : undefined;
  if (protocol === undefined && !/^\.{0,2}\//.test(path)) return specifier;
  if (isAbsolute(path) || path.startsWith("~")) return specifier;
  const absolute = resolve(from, path);
  return existsSync(absolute) ? toFolder(to, absolute, protocol) : undefined;
}

function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder + sep);
}

function toFolder(from: string, path: string, protocol = "file:"): string {
  return protocol + relative(from, path).replaceAll(sep, "/");
}
