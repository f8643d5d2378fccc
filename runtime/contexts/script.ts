import { registerDovecot } from "../bindings/dovecot.ts";
import { attachOwner } from "../bindings/owner.ts";
import { registerMailStorage } from "../bindings/storage.ts";
import { answersGlobalFunction, callGlobal, hasGlobalFunction, protectedCall } from "../engine/call.ts";
import { loadChunk } from "../engine/chunk.ts";
import type { Chunk, ChunkCache } from "../engine/chunk_cache.ts";
import { collectGarbage } from "../engine/collector.ts";
import type { HostOptions } from "../engine/host.ts";
import { loadFile } from "../engine/libraries/load.ts";
import type { LuaState } from "../engine/members.ts";
import { namesOf, type ScriptNames } from "../engine/script_names.ts";
import { closeState, createState } from "../engine/state.ts";
import type { StateTemplate } from "../engine/template.ts";
import { pop, pushTextTable, toConvertedInteger32, toInteger32 } from "../engine/values.ts";
import { abortLeakedPassthrough, Event } from "../log/event.ts";
import type { Facts } from "../profiles/facts.ts";
import { Abort, Exit, Panic, Segfault } from "../server/process/death.ts";
import type { Process } from "../server/process/process.ts";

/** What a script may use up, by which clock, and which files it sees. */
export type Sandbox = Pick<HostOptions, "limits" | "disk" | "elapsed" | "fakes">;

/** What a script is created from. */
export interface ScriptOptions {
  readonly process: Process;
  /** The path that messages show. */
  readonly scriptName: string;
  /** The event that the script's own hangs off. */
  readonly parentEvent?: Event | undefined;
  readonly sandbox: Sandbox;
  /** How the script's state begins. */
  readonly template: StateTemplate;
  /** Where compiled chunks are kept. */
  readonly chunks: ChunkCache;
}

/** A script of the server's Lua library: one Lua state, one file. */
export class LoadedScript {
  readonly L: LuaState;
  readonly name: string;
  readonly event: Event;
  readonly #process: Process;
  readonly #chunks: ChunkCache;
  #source = "";
  #initialised = false;
  #destroyed = false;

  constructor(options: ScriptOptions) {
    this.name = options.scriptName;
    this.#process = options.process;
    this.#chunks = options.chunks;
    const { logger } = this.#process;
    const { errorsHavePositions, callsAreTraced, exitAborts, shiftsDaylightTime } = this.#facts;
    this.L = createState(options.template, {
      print: (text) => logger.print(text),
      printError: (text) => logger.printError(text),
      now: () => this.#process.now,
      missModule: (name, files) => this.#process.missModule(name, files),
      ...options.sandbox,
      panic: (message, cause = "unprotected-error") => {
        throw new Panic(cause, `'${this.name}': ${message}`);
      },
      crash: (cause) => {
        throw new Segfault(cause);
      },
      exit: (status) => {
        throw exitAborts ? new Abort("process-exit") : new Exit(status);
      },
      errors: { positions: errorsHavePositions, traces: callsAreTraced },
      environment: this.#process.environment,
      shiftsDaylightTime,
    });
    this.event = new Event(this.#process, options.parentEvent);
    this.event.fields.set("script", this.name);
    this.event.categories.push("lua");
    attachOwner(this.L, { process: this.#process, event: this.event });
  }

  get #facts(): Facts {
    return this.#process.profile.facts;
  }

  /** Compiles the chunk, and runs it where it does not wait for `init`. Returns what went wrong, or undefined. */
  load(script: string): string | undefined {
    this.#source = script;
    return this.#loaded(loadChunk(this.L, this.#chunk, this.#chunks));
  }

  #loaded(error: string | undefined): string | undefined {
    if (error === undefined) return this.#facts.chunkRunsWhenLoaded ? this.#runChunk() : undefined;
    return `lua_load(${this.name}) failed: ${this.#facts.loadErrorsAreKinds ? "syntax error" : error}`;
  }

  get #chunk(): Chunk {
    return { script: this.#source, name: `@${this.name}` };
  }

  /** The same of a file on the script's disk, which has the script's name. */
  loadFile(): string | undefined {
    return this.#loaded(loadFile(this.L, this.name));
  }

  #runChunk(): string | undefined {
    const error = protectedCall(this.L, 0, 0);
    this.#endCall();
    return error === undefined ? undefined : `lua_pcall(${this.name}) failed: ${error}`;
  }

  /** Registers the global `dovecot`. */
  registerDovecot(): void {
    registerDovecot(this.L, this.#process.profile);
  }

  /** Registers `dovecot.storage` and the objects of the mail storage. */
  registerMailStorage(): void {
    registerMailStorage(this.L, this.#process.profile);
  }

  /** Runs the chunk, then script_init, which gets the settings where it takes any. Returns what went wrong, or undefined. */
  init(settings: ReadonlyMap<string, string> = new Map()): string | undefined {
    if (this.#initialised) return undefined;
    this.#initialised = true;
    const error = this.#facts.chunkRunsWhenLoaded ? undefined : this.#runChunk();
    if (error !== undefined) return error;
    if (!this.has("script_init")) return undefined;
    return this.#facts.scriptInitGetsSettings ? this.#initWith(settings) : this.#initForResult();
  }

  #initWith(settings: ReadonlyMap<string, string>): string | undefined {
    pushTextTable(this.L, settings);
    return this.call("script_init", 1, 0);
  }

  #initForResult(): string | undefined {
    const failure = this.call("script_init", 0, 1);
    if (failure !== undefined) return this.#describe("script_init", failure);
    const { scriptInitReturnsInteger, scriptInitMayBePositive } = this.#facts;
    const result = scriptInitReturnsInteger ? toInteger32(this.L, -1) : toConvertedInteger32(this.L, -1);
    pop(this.L, 1);
    if (result === undefined) return "script_init() returned non-number";
    return result === 0 || (scriptInitMayBePositive && result > 0) ? undefined : "Script init failed";
  }

  /** A call that is not traced does not say of itself what failed. */
  #describe(name: string, failure: string): string {
    return this.#facts.callsAreTraced ? failure : `lua_pcall(${name}) failed: ${failure}`;
  }

  /** Returns true if the script defines a global function. */
  has(name: string): boolean {
    return this.#facts.hooksAreLookedUpRaw
      ? hasGlobalFunction(this.L, name)
      : answersGlobalFunction(this.L, name);
  }

  /** The names that the script gives to its values. */
  names(): ScriptNames {
    return namesOf(this.L, this.#chunk, this.#chunks);
  }

  /** Calls a global function whose arguments are on the stack. Returns what went wrong, or undefined. */
  call(name: string, argumentCount: number, resultCount: number): string | undefined {
    return callGlobal(this.L, { name, argumentCount, resultCount, onEnd: () => this.#endCall() });
  }

  #endCall(): void {
    if (this.#facts.leakedPassthroughIsLogged) abortLeakedPassthrough(this.event);
  }

  /** Collects what the script no longer reaches. */
  collect(): void {
    collectGarbage(this.L);
  }

  /** Runs script_deinit and closes the state. */
  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    if (this.has("script_deinit")) {
      const error = this.call("script_deinit", 0, 0);
      if (error !== undefined) this.#reportDeinit(this.#describe("script_deinit", error));
    }
    closeState(this.L);
    this.event.unref();
  }

  #reportDeinit(failure: string): void {
    const { callsAreTraced, scriptDeinitOnlyWarns } = this.#facts;
    if (callsAreTraced) this.event.log({ level: "error", text: `script_deinit() failed: ${failure}` });
    else this.#process.logger.write(scriptDeinitOnlyWarns ? "warning" : "error", failure);
  }
}
