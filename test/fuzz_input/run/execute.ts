import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Bytes, CommandResult, InputCase } from "../case.ts";
import { ROOT } from "../case.ts";
import { differences, takeSnapshot, writeFiles } from "./files.ts";

/** What a command printed and how it ended. */
export interface Ran {
  readonly stdout: Bytes;
  readonly stderr: Bytes;
  readonly exitCode: number | undefined;
}

export type RunCommand = (args: readonly string[], cwd: string) => Ran | Promise<Ran>;

/** Where a worker keeps a case: the project lies deep, so that a path with `..` stays inside. */
export function caseFolder(workFolder: string): string {
  return join(workFolder, "case/a/b/c/project");
}

/** Runs the commands of a case in its own folder, which is new for each case. */
export async function execute(
  { files, commands }: InputCase,
  { workFolder, run }: { readonly workFolder: string; readonly run: RunCommand },
): Promise<CommandResult[]> {
  const top = join(workFolder, "case");
  rmSync(top, { recursive: true, force: true });
  const cwd = caseFolder(workFolder);
  mkdirSync(join(top, "tmp"), { recursive: true });
  mkdirSync(cwd, { recursive: true });
  writeFiles(cwd, files);
  const results: CommandResult[] = [];
  for (const command of commands) {
    const before = takeSnapshot(top);
    const ran = await run(
      command.map((argument) => argument.replaceAll(ROOT, cwd)),
      cwd,
    );
    results.push({ command, ...ran, written: differences(before, takeSnapshot(top)) });
  }
  return results;
}
