import { basename, join } from "node:path";
import { UsageError } from "../usage_error.ts";
import type { OutputFile } from "../write_outputs.ts";
import { contentOf, fileAbove, fileInPathOf } from "./existing_files.ts";
import { mergeManifest, newManifest, packageName } from "./manifest.ts";

/** Files of the user's that serve their purpose without the content of the template. */
const KEPT = new Set([".gitignore", "README.md"]);

/** The files to write into a folder, and what of the user's stays as it is. */
export interface ProjectPlan {
  readonly files: readonly OutputFile[];
  readonly keptFiles: readonly string[];
  readonly keptScripts: readonly string[];
}

/** A folder, which may be new or contain other files, and what goes into it. */
export interface ProjectInput {
  readonly target: string;
  /** The files of the project by their path in it. */
  readonly templates: ReadonlyMap<string, string>;
  /** The specifier of `dovescript` in package.json: a range of versions, a tarball or a folder. */
  readonly dovescript: string;
}

/**
 * Plans a project without writing anything.
 *
 * @throws UsageError when a file of the user's is in the way.
 */
export function planProject(input: ProjectInput): ProjectPlan {
  const { target, templates } = input;
  const file = fileInPathOf(target);
  if (file !== undefined) {
    throw new UsageError(`${file} is a file, and a project needs a folder.`, {
      code: "file-in-the-way",
      hint: "Name a folder, as in: dovescript init hooks",
    });
  }
  const ours = [...templates].filter(([path]) => path !== "package.json");
  const present = ours.filter(([path]) => contentOf(join(target, path)) !== undefined);
  const different = present.filter(([path, text]) => contentOf(join(target, path)) !== text);
  const keptFiles = different.map(([path]) => path).filter((path) => KEPT.has(path));
  const blocking = ours.flatMap(([path]) => fileAbove(target, path) ?? []);
  refuseInTheWay(target, [
    ...different.map(([path]) => path).filter((path) => !KEPT.has(path)),
    ...new Set(blocking),
  ]);
  const missing = ours.filter((entry) => !present.includes(entry));
  const { text, keptScripts } = manifestFor(input);
  const files = [...missing, ["package.json", text] as const];
  return {
    files: files.map(([path, content]) => ({ path: join(target, path), text: content })),
    keptFiles,
    keptScripts,
  };
}

function refuseInTheWay(target: string, paths: readonly string[]): void {
  if (paths.length === 0) return;
  throw new UsageError(`${target} already has ${paths.join(", ")}, and init overwrites no file.`, {
    code: "file-in-the-way",
    hint: "Move it away, or name a new folder, as in: dovescript init hooks",
  });
}

function manifestFor({ target, templates, dovescript }: ProjectInput) {
  const file = join(target, "package.json");
  const template = templates.get("package.json")!;
  const before = contentOf(file);
  if (before !== undefined) return mergeManifest({ file, text: before }, template, dovescript);
  return { text: newManifest(template, packageName(basename(target)), dovescript), keptScripts: [] };
}
