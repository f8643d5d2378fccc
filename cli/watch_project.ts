import { statSync } from "node:fs";
import { dirname, sep } from "node:path";
import { watch } from "chokidar";
import { printNote } from "./message.ts";
import { printFailure } from "./print_failure.ts";
import type { Shell } from "./shell.ts";

/** A project to watch, absolute, and what to do after each change. */
export interface Watched {
  readonly project: string;
  readonly build: () => void;
  readonly shell: Shell;
}

/** Runs `build`, which may only check, after each change of a source file below the project, until the process is ended. */
export async function watchProject({ project, build, shell }: Watched): Promise<void> {
  const folder = statSync(project).isDirectory() ? project : dirname(project);
  const watcher = watch(folder, {
    ignored: isIgnored,
    ignoreInitial: true,
    awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 },
  });
  await new Promise<void>((ready) => watcher.once("ready", ready));
  if (!shell.interrupted.aborted)
    printNote({ code: "watching", message: "Watching for changes; press Ctrl+C to stop." }, shell);
  watcher.on("all", () => {
    try {
      build();
    } catch (error) {
      // The next change may mend it: a watcher does not end because one build failed.
      printFailure(error, shell);
    }
  });
  await interruption(shell);
  await watcher.close();
}

function interruption({ interrupted }: Shell): Promise<unknown> {
  return new Promise((finish) => {
    process.once("SIGINT", finish);
    if (interrupted.aborted) finish(undefined);
    else interrupted.addEventListener("abort", finish);
  });
}

function isIgnored(path: string, stats?: { isFile(): boolean }): boolean {
  if (path.split(sep).includes("node_modules")) return true;
  return stats?.isFile() === true && !/(?:\.ts|\/tsconfig[^/]*\.json|\/package\.json)$/.test(path);
}
