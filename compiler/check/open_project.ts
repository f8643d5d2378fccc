import { absolutePath } from "../../platform/absolute_path.ts";
import type { Platform } from "../../platform/platform.ts";
import { type Diagnostic, guarded, type Location, tidy } from "../diagnostics/index.ts";
import { type ProgramInput, userFiles } from "../program/index.ts";
import { isDeclaration, type Project, readProject } from "../project/index.ts";
import type { Checked } from "./check_program.ts";
import type { ParseInput } from "./parse.ts";
import { slashes } from "./paths.ts";
import type { CheckResult, ProjectOptions } from "./results.ts";
import { targetOf } from "./target_options.ts";

/** The files of the platform, and the files of this package that are parsed already. */
export type Surroundings = Pick<ProgramInput, "libraries" | "platform">;

/** A project to check or to compile. */
export interface ProjectInput {
  readonly options: ProjectOptions;
  readonly surroundings: Surroundings;
}

/** Checks the program of a project, and does what else there is to do with it. */
export type Work<Done extends Checked> = (project: Project, input: ParseInput) => Worked<Done>;

interface Worked<Done extends Checked> {
  readonly done: Done;
  /** Diagnostics besides those of the analysis. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A result; without `done` where the configuration is wrong, or the compiler failed. */
type ProjectResult<Done extends Checked> = CheckResult & { readonly done?: Done };

/** Reads the configuration of a project and works on its program. */
export function openProject<Done extends Checked>(
  { options, surroundings }: ProjectInput,
  work: Work<Done>,
): ProjectResult<Done> {
  const { project: configured, diagnostics, inputs } = readProject(options, surroundings.platform);
  if (!configured) return { files: [], diagnostics, inputs };
  const project = choose(configured, options, surroundings.platform);
  if ("code" in project) return { files: [], diagnostics: [project], inputs };
  return guarded(
    () => startOfFile(project.entries[0] ?? project.folder),
    () => {
      const { done, diagnostics } = work(project, inputOf(project, surroundings));
      const reached = userFiles(done.meaning.program).map(({ fileName }) => fileName);
      return {
        project,
        done,
        files: done.files.map((file) => file.fileName),
        diagnostics: tidy([...done.analysis.diagnostics, ...diagnostics]),
        inputs: { ...inputs, files: [...new Set([...inputs.files, ...reached])] },
      };
    },
    (crash) => ({ project, files: [...project.entries], diagnostics: [crash], inputs }),
  );
}

function inputOf(project: Project, surroundings: Surroundings): ParseInput {
  // Declarations are part of a program without being imported, and an editor takes them from tsconfig.json.
  const roots = [...project.entries, ...project.files.filter(isDeclaration)];
  return { ...project, roots, ...surroundings };
}

/** A project with what the caller chose instead of its configuration. */
function choose(
  project: Project,
  { entries, dovecot }: ProjectOptions,
  platform: Platform,
): Project | Diagnostic {
  const target = dovecot === undefined ? project : targetOf({ dovecot });
  if ("code" in target) return target;
  const paths = entries?.map((entry) => slashes(absolutePath(entry, platform))) ?? project.entries;
  return { ...project, entries: paths, dovecot: target.dovecot, lua: target.lua };
}

/** The place of what concerns a whole file. */
export function startOfFile(file: string): Location {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
}
