import { extname } from "node:path";
import type { CheckResult, Diagnostic } from "../compiler/index.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode } from "./exit_codes.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { readBytes } from "./read_bytes.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { UsageError, unreadable } from "./usage_error.ts";

interface CheckOptions {
  readonly project: string;
  readonly dovecot?: string;
  readonly watch?: boolean;
}

export function addCheckCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("check")
    .description("report type errors and what the server would not survive")
    .argument("[scripts...]", "hand-written Lua scripts to check, in the place of a project")
    .option("-p, --project <dir>", "folder with the tsconfig.json, or its path", ".")
    .option("-d, --dovecot <release>", "check for this release instead of that of tsconfig.json")
    .option("-w, --watch", "check again whenever a source file changes")
    .addHelpText(
      "after",
      "\nMakes no Lua: too-many-locals and invalid-lua are found by build.\nExit codes: 0 no errors, 1 errors in the code, 2 wrong usage or configuration.",
    )
    .action(async (scripts: readonly string[], options: CheckOptions) => {
      const run = await checkOf(scripts, options, shell);
      const started = Date.now();
      const first = run();
      line.exitCode = report(first.diagnostics, shell);
      const build = () => {
        const result = run();
        report(result.diagnostics, shell);
        return result;
      };
      if (!options.watch) return;
      const { watchProject } = await import("./watch_project.ts");
      await watchProject({ first, started, build, shell });
    });
}

/** The check that the command line asks for: of scripts, or of a project. */
async function checkOf(
  scripts: readonly string[],
  { project, dovecot }: CheckOptions,
  shell: Shell,
): Promise<() => CheckResult> {
  const { check, checkScripts } = await import("../compiler/check/index.ts");
  const release = dovecot === undefined ? {} : { dovecot };
  if (scripts.length === 0) return () => check({ project: pathFrom(shell, project), ...release });
  const paths = scripts.map((script) => pathFrom(shell, script));
  for (const path of paths) refuseOther(path);
  return () => checkScripts({ scripts: paths, ...release });
}

/** Refuses what is not a script that can be read. */
function refuseOther(path: string): void {
  if (extname(path) !== ".lua") {
    throw new UsageError(`${path} is not a .lua file.`, {
      hint: "`dovescript check` without files checks the TypeScript of a project.",
    });
  }
  try {
    readBytes(path);
  } catch (cause) {
    throw unreadable(path, cause);
  }
}

function report(diagnostics: readonly Diagnostic[], shell: Shell): number {
  printDiagnostics(diagnostics, shell);
  const exitCode = diagnosticsExitCode(diagnostics);
  if (exitCode === 0) shell.stdout.write("no errors\n");
  return exitCode;
}
