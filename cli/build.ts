import { relative, resolve } from "node:path";
import type { CompileResult } from "../compiler/index.ts";
import type { CommandLine } from "./command_line.ts";
import { diagnosticsExitCode } from "./exit_codes.ts";
import { printDiagnostics } from "./print_diagnostics.ts";
import { printText } from "./print_text.ts";
import { describeConfiguration } from "./server_configuration.ts";
import { pathFrom, type Shell } from "./shell.ts";
import { writeOutputs } from "./write_outputs.ts";

interface BuildOptions {
  readonly project: string;
  readonly watch?: boolean;
}

export function addBuildCommand(line: CommandLine): void {
  const { program, shell } = line;
  program
    .command("build")
    .description("compile each entry to one Lua file and its source map")
    .option("-p, --project <dir>", "folder with the tsconfig.json, or its path", ".")
    .option("-w, --watch", "build again whenever a source file changes")
    .addHelpText("after", "\nExit codes: 0 built, 1 errors in the code, 2 wrong usage or configuration.")
    .action(async (options: BuildOptions) => {
      const { compile } = await import("../compiler/index.ts");
      const project = pathFrom(shell, options.project);
      const started = Date.now();
      const first = compile({ project });
      line.exitCode = buildOnce(first, shell);
      const build = () => {
        const result = compile({ project });
        buildOnce(result, shell);
        return result;
      };
      if (!options.watch) return;
      const { watchProject } = await import("./watch_project.ts");
      await watchProject({ first, started, build, shell });
    });
}

/** Writes what was compiled; nothing at all when there is an error. */
function buildOnce(result: CompileResult, shell: Shell): number {
  printDiagnostics(result.diagnostics, shell);
  const exitCode = diagnosticsExitCode(result.diagnostics);
  if (exitCode !== 0) return exitCode;
  const files = result.outputs.flatMap(({ file, lua, map }) => [
    { path: file, text: lua },
    { path: `${file}.map`, text: map },
  ]);
  writeOutputs(files);
  printText(`${result.outputs.map((output) => describeOutput(output, shell)).join("\n")}\n`, shell);
  const scripts = result.outputs.map(({ file, ...shown }) => ({ ...shown, file: resolve(file) }));
  if (result.project !== undefined) printText(describeConfiguration(scripts, result.project.dovecot), shell);
  return exitCode;
}

function describeOutput({ file, lua, lualib }: CompileResult["outputs"][number], { cwd }: Shell): string {
  const library =
    lualib.length === 0 ? "" : `, with library code for ${lualib.map(({ name }) => name).join(", ")}`;
  return `${relative(cwd, file)}  ${Buffer.byteLength(lua)} bytes${library}`;
}
