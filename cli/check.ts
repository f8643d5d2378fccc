import type { Command } from "commander";
import { diagnosticsExitCode } from "./exit_codes.ts";
import { printDiagnostics } from "./print_diagnostics.ts";

interface CheckOptions {
  readonly project: string;
}

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("report type errors and what the server would not survive")
    .option("-p, --project <dir>", "folder with the tsconfig.json, or its path", ".")
    .addHelpText("after", "\nExit codes: 0 no errors, 1 errors in the code, 2 wrong usage or configuration.")
    .action(async ({ project }: CheckOptions) => {
      const { check } = await import("../compiler/index.ts");
      const { diagnostics } = check({ project });
      printDiagnostics(diagnostics);
      process.exitCode = diagnosticsExitCode(diagnostics);
      if (process.exitCode === 0) process.stdout.write("no errors\n");
    });
}
