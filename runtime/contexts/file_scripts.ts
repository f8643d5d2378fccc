import { DiskError } from "../engine/disk/disk.ts";
import { toBytes } from "../server/expansion/expansion.ts";
import { fail } from "../server/expansion_program/failure.ts";
import type { Process, TemplateScripts } from "../server/process/process.ts";
import type { Engine } from "./engine.ts";
import { LoadedScript, type Sandbox } from "./script.ts";
import { callWithTexts, fromBytes } from "./template_calls.ts";

/** What scripts of files are made from. */
export interface FileScriptsOptions {
  readonly process: Process;
  readonly sandbox: Sandbox;
  readonly engine: Engine;
}

/** The files whose functions templates call, with `lua_file`: a process loads each once, as a script without a user. */
export class FileScripts implements TemplateScripts {
  readonly #options: FileScriptsOptions;
  readonly #scripts = new Map<string, LoadedScript>();

  constructor(options: FileScriptsOptions) {
    this.#options = options;
  }

  call(file: string, name: string, texts: readonly string[]): string {
    const path = fromBytes(file);
    const script = this.#scripts.get(path) ?? this.#load(path);
    this.#scripts.set(path, script);
    return callWithTexts(script, { name, texts });
  }

  close(): void {
    for (const script of this.#scripts.values()) script.destroy();
    this.#scripts.clear();
  }

  #load(path: string): LoadedScript {
    this.#access(path);
    const { engine, ...options } = this.#options;
    const script = new LoadedScript({
      ...options,
      scriptName: path,
      template: engine.bare,
      chunks: engine.chunks,
    });
    let problem = script.loadFile();
    if (problem === undefined) {
      script.registerDovecot();
      problem = script.init();
    }
    if (problem === undefined) return script;
    script.destroy();
    return fail(toBytes(problem));
  }

  #access(path: string): void {
    try {
      this.#options.sandbox.disk.open(path, "r").close();
    } catch (error) {
      if (!(error instanceof DiskError)) throw error;
      // A folder is there, but cannot be read.
      const isFolder = error.errno === new DiskError("EISDIR").errno;
      fail(
        toBytes(
          isFolder
            ? `lua_load(${path}) failed: cannot read ${path}: ${error.message}`
            : `access(${path}) failed: ${error.message}`,
        ),
      );
    }
  }
}
