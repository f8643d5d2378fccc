import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { foldersFor, type Kind } from "./kinds.ts";

/** The kind of scripts and the release that choose a project's templates. */
export interface Choice {
  readonly kind: Kind;
  readonly release: string;
}

/** The files of a new project by their path in it, with slashes. */
export function templateFiles(templates: string, { kind, release }: Choice): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const folder of foldersFor(kind, release)) {
    for (const [path, text] of filesIn(join(templates, folder))) files.set(path, text);
  }
  files.set("tsconfig.json", withRelease(files.get("tsconfig.json")!, release));
  return files;
}

function filesIn(folder: string): [path: string, text: string][] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).replaceAll(sep, "/");
      // npm packs no file called .gitignore.
      return [path === "gitignore" ? ".gitignore" : path, readFileSync(file, "utf8")];
    });
}

/** Replaced as text, which keeps the short lists of the template on one line. */
function withRelease(tsconfig: string, release: string): string {
  return tsconfig.replace(/("dovecot": )"[^"]*"/, `$1"${release}"`);
}
