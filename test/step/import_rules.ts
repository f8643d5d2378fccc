import { FOLDERS, type Folder, folderOf } from "./folders.ts";
import type { Import } from "./imports.ts";

interface Rule {
  readonly says: string;
  readonly breaks: (found: Import) => boolean;
}

/** Folders that a file of another enters by their index. The files of the runtime import each other by their paths. */
const hasDoor = ({ folder }: Folder, from: string) =>
  !folder.endsWith(".ts") &&
  (/^(compiler|releases|verify)(\/|$)/.test(folder) ||
    (/^runtime(\/|$)/.test(folder) && !from.startsWith("runtime/")));

function mayImport({ folder, mayImport: allowed }: Folder, to: string): boolean {
  if (allowed.includes(to)) return true;
  return allowed.some((name) => name.endsWith("/*") && to.startsWith(name.slice(0, -1)) && to !== folder);
}

/** Code that runs on any platform: what edits fengari belongs to the build. */
const asksPlatform = (file: string) =>
  /^(compiler|runtime)\//.test(file) && !file.startsWith("runtime/engine/fengari/");

/** A module that hooks import, or what it is in Node. */
const isModule = (file: string) => /^sdk\/(modules\/)?\w+\.ts$/.test(file);

const isIndex = (file: string, { folder }: Folder) => file === `${folder}/index.ts`;

/** What an import leads to, as `mayImport` names it. */
export const targetOf = ({ to }: Import): string => folderOf(to)?.folder ?? to;

/** Each import breaks at most one rule, the first that applies. */
export const IMPORT_RULES: readonly Rule[] = [
  {
    says: "files, the current folder and the clock are asked of a platform",
    breaks: ({ from, to }) => asksPlatform(from) && /^node:(fs|os|process|perf_hooks|timers)(\/|$)/.test(to),
  },
  {
    // The modules are copied into the package, where the declarations of the server are one file.
    says: "a file of the project is imported by its path",
    breaks: ({ from, to }) => to === "npm:dovescript" && !isModule(from),
  },
  {
    says: "a folder imports what test/step/folders.ts lists for it",
    breaks: (found) => {
      const from = folderOf(found.from);
      const to = targetOf(found);
      return from !== undefined && from.folder !== to && !mayImport(from, to);
    },
  },
  {
    says: "releases imports data of sdk, and nothing else",
    breaks: ({ from, to }) =>
      from.startsWith("releases/") && !to.startsWith("releases/") && !to.endsWith(".json"),
  },
  {
    says: "a folder is entered by its index, which exports what others use",
    breaks: ({ from, to }) => {
      const folder = folderOf(to);
      return (
        folder !== undefined && hasDoor(folder, from) && folderOf(from) !== folder && !isIndex(to, folder)
      );
    },
  },
  {
    says: "the files of a folder import each other, not its index",
    breaks: ({ from, to }) => {
      const folder = folderOf(to);
      return folder !== undefined && folderOf(from) === folder && isIndex(to, folder);
    },
  },
];

/** `FILE:LINE imports TARGET: RULE` for each import that breaks one. */
export function violations(imports: readonly Import[]): string[] {
  return imports.flatMap((found) => {
    const broken = folderOf(found.from) && IMPORT_RULES.find(({ breaks }) => breaks(found));
    return broken ? [`${found.from}:${found.line} imports ${found.to}: ${broken.says}`] : [];
  });
}

/** What folders may import and do not. */
export function unusedPermissions(imports: readonly Import[]): string[] {
  return FOLDERS.flatMap(({ folder, mayImport: allowed }) => {
    const used = imports.filter(({ from }) => folderOf(from)?.folder === folder).map(targetOf);
    const isUsed = (name: string) =>
      used.some((to) => (name.endsWith("/*") ? to.startsWith(name.slice(0, -1)) : to === name));
    return allowed.filter((name) => !isUsed(name)).map((name) => `${folder} imports nothing of ${name}`);
  });
}
