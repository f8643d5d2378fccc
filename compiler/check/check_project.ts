import { readProject } from "../project/index.ts";
import { checkProgram } from "./check_program.ts";
import { checkUnused } from "./check_unused.ts";
import { openProject, type ProjectInput } from "./open_project.ts";
import type { CheckResult } from "./results.ts";

/** Checks the entries of a project, what they import, and the other files that its tsconfig.json includes. */
export function checkProject(input: ProjectInput): CheckResult {
  const { editor, inputs } = readProject(input.options, input.surroundings.platform);
  if (editor.length > 0) return { files: [], diagnostics: editor, inputs };
  const { done: _, ...result } = openProject(input, (project, program) => {
    const done = checkProgram(program);
    return { done, diagnostics: checkUnused(project, done, input.surroundings) };
  });
  return result;
}
