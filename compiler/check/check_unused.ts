import { relative } from "node:path";
import { findHooks } from "../contexts/index.ts";
import { createDiagnostic, type Diagnostic, locate, tidy } from "../diagnostics/index.ts";
import { isDeclaration, type Project } from "../project/index.ts";
import { typescriptProblems } from "../typescript/index.ts";
import { type Checked, checkProgram } from "./check_program.ts";
import type { Surroundings } from "./open_project.ts";

/**
 * Checks what tsconfig.json includes and no entry uses.
 *
 * These files get a program of their own: what they do with the functions of an entry must change nothing that is
 * known about the entry, because they are not in its Lua.
 */
export function checkUnused(project: Project, used: Checked, surroundings: Surroundings): Diagnostic[] {
  const { files, entries } = project;
  const { program } = used.meaning;
  const unused = files.filter((file) => program.getSourceFile(file) === undefined);
  const declarations = files.filter(isDeclaration).flatMap((file) => program.getSourceFile(file) ?? []);
  const declared = typescriptProblems(program, declarations).map(({ diagnostic }) => diagnostic);
  if (unused.length === 0) return declared;
  const checked = checkProgram({ ...project, roots: [...entries, ...files], ...surroundings });
  const found = checked.analysis.diagnostics.filter(
    ({ location }) => location !== undefined && unused.includes(location.file),
  );
  return tidy([...declared, ...found, ...unused.flatMap((file) => reportUnused(file, checked, project))]);
}

function reportUnused(name: string, { meaning }: Checked, { folder }: Project): Diagnostic[] {
  const file = meaning.program.getSourceFile(name);
  if (file === undefined) return [];
  const hasHooks = findHooks(file, { meaning, report: () => {} }).all.length > 0;
  return [
    createDiagnostic("unused-file", locate(file, { start: 0, end: 0 }), {
      file: relative(folder, name),
      remedy: hasHooks
        ? 'It exports hooks: add it to "entries" in tsconfig.json.'
        : 'Import it where it is needed, or leave it out of "include" in tsconfig.json.',
    }),
  ];
}
