import { registerAuth } from "../../bindings/auth.ts";
import { registerAuthRequest } from "../../bindings/auth_request.ts";
import { registerDovecot } from "../../bindings/dovecot.ts";
import type { Process } from "../../server/process/process.ts";
import type { Engine, Register } from "../engine.ts";
import { LoadedScript, type Sandbox } from "../script.ts";

/** The texts of scripts by path; those that are not here are on the disk. */
export type ScriptTexts = ReadonlyMap<string, string>;

/** What scripts of a process are made from. */
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
  #problem: string | undefined;
  #isReady = false;

  constructor(path: string, { process, sandbox, engine }: AuthScriptOptions) {
    const { chunkRunsWhenLoaded } = process.profile.facts;
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

  /** Compiles the chunk. Returns what is wrong with it. */
  load(text: string | undefined): string | undefined {
    return text === undefined ? this.lua.loadFile() : this.lua.load(text);
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
