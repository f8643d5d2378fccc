import { registerAuth } from "../../bindings/auth.ts";
import { registerAuthRequest } from "../../bindings/auth_request.ts";
import { registerDovecot } from "../../bindings/dovecot.ts";
import type { Disk } from "../../engine/disk/disk.ts";
import { readDiskFile } from "../../engine/disk/read_file.ts";
import type { Process } from "../../server/process/process.ts";
import type { Engine, Register } from "../engine.ts";
import { accessProblem } from "../file_access.ts";
import { LoadedScript, type Sandbox } from "../script.ts";

/** The texts of scripts by path; those that are not here are on the disk. */
export type ScriptTexts = ReadonlyMap<string, string>;

/** Options of the scripts of a process. */
export interface AuthScriptOptions {
  readonly process: Process;
  readonly sandbox: Sandbox;
  readonly engine: Engine;
  readonly texts: ScriptTexts;
}

const registerObjects: Register = (L, profile) => {
  registerDovecot(L, profile);
  registerAuth(L, profile);
  registerAuthRequest(L, profile);
};

/** A script of the driver: loaded, and perhaps shared by several databases. */
export class AuthScript {
  readonly lua: LoadedScript;
  /** True if a call left something on the stack, of which the next call dies. */
  hasLeftovers = false;
  readonly #register: () => void;
  readonly #disk: Disk;
  #problem: string | undefined;
  #isReady = false;

  constructor(path: string, { process, sandbox, engine }: AuthScriptOptions) {
    const { chunkRunsWhenLoaded } = process.profile.facts;
    this.#disk = sandbox.disk;
    this.lua = new LoadedScript({
      process,
      scriptName: path,
      sandbox,
      template: chunkRunsWhenLoaded ? engine.bare : engine.prepared(registerObjects),
      chunks: engine.chunks,
    });
    this.#register = () => {
      if (chunkRunsWhenLoaded) registerObjects(this.lua.L, process.profile);
    };
  }

  /** Compiles the chunk: a text that is given, or the file of the path. Returns what is wrong with it. */
  load(given: string | undefined): string | undefined {
    if (given !== undefined) return this.lua.load(given);
    const { name } = this.lua;
    return accessProblem(this.#disk, name) ?? this.lua.load(readDiskFile(this.#disk, name));
  }

  /** Runs the chunk and script_init, once. Returns what went wrong. */
  init(settings: ReadonlyMap<string, string>): string | undefined {
    if (this.#isReady) return this.#problem;
    this.#isReady = true;
    this.#register();
    this.#problem = this.lua.init(settings);
    return this.#problem;
  }
}
