import type { Command } from "commander";
import type { Diagnostic } from "../compiler/index.ts";
import { diagnosticsExitCode } from "./exit_codes.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { watchProject } from "./watch_project.ts";

interface CheckOptions {
  readonly project: string;
  readonly watch?: boolean;
}

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("report type errors and what the server would not survive")
    .option("-p, --project <dir>", "folder with the tsconfig.json, or its path", ".")
    .option("-w, --watch", "check again whenever a source file changes")
    .addHelpText("after", "\nExit codes: 0 no errors, 1 errors in the code, 2 wrong usage or configuration.")
    .action(async ({ project, watch }: CheckOptions) => {
      const { check } = await import("../compiler/index.ts");
      const checkOnce = () => report(check({ project }).diagnostics);
      process.exitCode = checkOnce();
      if (watch) await watchProject(project, checkOnce);
    });
}

function report(diagnostics: readonly Diagnostic[]): number {
  printDiagnostics(diagnostics);
  const exitCode = diagnosticsExitCode(diagnostics);
  if (exitCode === 0) process.stdout.write("no errors\n");
  return exitCode;
}
