import type { Diagnostic } from "../compiler/index.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode } from "./exit_codes.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { pathFrom, type Shell } from "./shell.ts";

interface CheckOptions {
  readonly project: string;
  readonly watch?: boolean;
}

export function addCheckCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("check")
    .description("report type errors and what the server would not survive")
    .option("-p, --project <dir>", "folder with the tsconfig.json, or its path", ".")
    .option("-w, --watch", "check again whenever a source file changes")
    .addHelpText(
      "after",
      "\nMakes no Lua: too-many-locals and invalid-lua are found by build.\nExit codes: 0 no errors, 1 errors in the code, 2 wrong usage or configuration.",
    )
    .action(async (options: CheckOptions) => {
      const { check } = await import("../compiler/check/index.ts");
      const project = pathFrom(shell, options.project);
      const started = Date.now();
      const first = check({ project });
      line.exitCode = report(first.diagnostics, shell);
      const build = () => {
        const result = check({ project });
        report(result.diagnostics, shell);
        return result;
      };
      if (!options.watch) return;
      const { watchProject } = await import("./watch_project.ts");
      await watchProject({ first, started, build, shell });
    });
}

function report(diagnostics: readonly Diagnostic[], shell: Shell): number {
  printDiagnostics(diagnostics, shell);
  const exitCode = diagnosticsExitCode(diagnostics);
  if (exitCode === 0) shell.stdout.write("no errors\n");
  return exitCode;
}
