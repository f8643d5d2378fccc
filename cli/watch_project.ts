import { existsSync, statSync } from "node:fs";
import { resolve, sep } from "node:path";
import { type FSWatcher, watch } from "chokidar";
import type { CheckResult } from "../compiler/index.ts";
import { printNote } from "./message.ts";
import { printFailure } from "./print_failure.ts";
import type { Shell } from "./shell.ts";
import { unwatchable } from "./watch_failure.ts";
import { isInside, mayConcern, watchedFolders } from "./watched_folders.ts";

/** Milliseconds without a change before a build: a branch that is checked out changes many files. */
const QUIET = 30;

/** The first build, and what to do after each change. */
export interface Watched {
  readonly first: CheckResult;
  /** When it began, in milliseconds since 1970. */
  readonly started: number;
  /** Builds, or only checks, and prints what came of it. */
  readonly build: () => CheckResult;
  readonly shell: Shell;
}

/**
 * Builds again after each change of what the project depends on, until the process is ended. Without a configuration
 * to watch it ends at once.
 */
export async function watchProject(watched: Watched): Promise<void> {
  const { first, started, shell } = watched;
  if (first.diagnostics.some(({ code }) => code === "config-missing" || code === "config-unreadable")) return;
  const watcher = new ProjectWatcher(watched);
  try {
    await watcher.watchInputs(first, started);
    if (!shell.interrupted.aborted)
      printNote({ code: "watching", message: "Watching for changes; press Ctrl+C to stop." }, shell);
    await Promise.race([interruption(shell), watcher.failure]);
  } finally {
    await watcher.close();
  }
}

function interruption({ interrupted }: Shell): Promise<unknown> {
  return new Promise((finish) => {
    process.once("SIGINT", finish);
    if (interrupted.aborted) finish(undefined);
    else interrupted.addEventListener("abort", finish);
  });
}

class ProjectWatcher {
  /** Never fulfilled; rejected when something cannot be watched. */
  readonly failure: Promise<never>;
  readonly #watched: Watched;
  readonly #watchers: FSWatcher[] = [];
  readonly #known = new Set<string>();
  /** The files that results named, of whatever kind they are. */
  readonly #files = new Set<string>();
  /** Folders that the configuration includes and that do not exist yet. */
  #missing: readonly string[] = [];
  #fail!: (cause: Error) => void;
  #timer: NodeJS.Timeout | undefined;

  constructor(watched: Watched) {
    this.#watched = watched;
    this.failure = new Promise((_, reject) => {
      this.#fail = reject;
    });
    // It may be rejected while nobody waits for it.
    this.failure.catch(() => {});
  }

  /** Watches what a result depends on. Folders that it no longer depends on stay watched. */
  async watchInputs({ inputs }: CheckResult, started: number): Promise<void> {
    for (const file of inputs.files) this.#files.add(file);
    const folders = watchedFolders(inputs);
    this.#missing = folders.flatMap(({ path }) => (existsSync(path) ? [] : [path]));
    const added = folders.filter(
      ({ path, recursive }) => !this.#missing.includes(path) && !this.#known.has(`${recursive} ${path}`),
    );
    for (const { path, recursive } of added) this.#known.add(`${recursive} ${path}`);
    const ready = added.map(({ path, recursive }) => this.#watch(path, recursive));
    await Promise.race([Promise.all(ready), this.failure]);
    // The system tells nothing of what happened between the build and the moment from which it watches.
    const paths = [...added.map(({ path }) => path), ...inputs.files];
    if (added.length > 0 && paths.some((path) => isNewer(path, started))) this.#buildSoon();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await Promise.all(this.#watchers.map((watcher) => watcher.close()));
  }

  #watch(folder: string, recursive: boolean): Promise<void> {
    const watcher = watch(folder, {
      ignored: (path, stats) =>
        isIgnored(path, folder) || (stats?.isFile() === true && !this.#concerns(path)),
      ignoreInitial: true,
      ...(recursive ? {} : { depth: 0 }),
      awaitWriteFinish: { stabilityThreshold: 30, pollInterval: 10 },
    });
    this.#watchers.push(watcher);
    watcher.on("all", (event, path) => {
      const isAwaited = event === "addDir" && this.#missing.some((missing) => isInside(missing, path));
      if (isAwaited || this.#concerns(path)) this.#buildSoon();
    });
    watcher.on("error", (cause) => this.#fail(unwatchable(cause as NodeJS.ErrnoException, folder)));
    return new Promise((ready) => watcher.once("ready", ready));
  }

  #concerns(path: string): boolean {
    return mayConcern(path) || this.#files.has(path);
  }

  #buildSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#build(), QUIET);
  }

  #build(): void {
    const { build, shell } = this.#watched;
    try {
      const started = Date.now();
      this.watchInputs(build(), started).catch(this.#fail);
    } catch (error) {
      // The next change may mend it: a watcher does not end because one build failed.
      printFailure(error, shell);
    }
  }
}

/** True if a file or folder was changed, made or removed since a time in milliseconds. */
function isNewer(path: string, time: number): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats === undefined || stats.mtimeMs >= time;
}

/** Packages are large, and change only by an installation; a project may be inside of one all the same. */
function isIgnored(path: string, folder: string): boolean {
  const below = resolve(path).slice(folder.length).split(sep);
  return below.includes("node_modules") || below.includes(".git");
}
