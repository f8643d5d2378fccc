import { toBytes } from "../server/expansion/expansion.ts";
import { fail } from "../server/expansion_program/failure.ts";
import type { Process, TemplateScripts } from "../server/process/process.ts";
import type { Engine } from "./engine.ts";
import { accessProblem } from "./file_access.ts";
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
    const missing = accessProblem(this.#options.sandbox.disk, path);
    if (missing !== undefined) fail(toBytes(missing));
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
}
