import type { LuaState } from "fengari";
import type { Disk } from "./disk/disk.ts";
import type { Fakes } from "./fakes/fakes.ts";
import type { Limits } from "./limits/options.ts";
import type { Reference } from "./reference.ts";

/** How the server deals with Lua errors. */
export interface ErrorStyle {
  /** True if what its own functions raise begins with the place of the call. */
  readonly positions: boolean;
  /** True if it appends a traceback to what a call of it raised. */
  readonly traces: boolean;
}

/** What a script may take from under the server's C code: its table of globals, a default file. */
export type Crash = "globals-lost" | "default-file-lost";

/** The origin of an error that nothing protects: the script, or the server's walk over the table that a hook gave. */
export type UnprotectedCause = "unprotected-error" | "result-key-not-text";

/** What the engine needs from the world around a Lua state. */
export interface HostOptions {
  /** Takes what the script prints. */
  readonly print: (text: string) => void;
  /** Takes what the script writes to standard error. */
  readonly printError: (text: string) => void;
  /** The virtual time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that really passed, since any moment. */
  readonly elapsed: () => number;
  /** What one call into the script may use up. */
  readonly limits: Limits;
  /** The files that the script sees. */
  readonly disk: Disk;
  /** Objects of JavaScript that stand in for modules. Default: none. */
  readonly fakes?: Fakes;
  /** Told which module `require` does not find, and where it looked. */
  readonly missModule: (name: string, files: () => readonly string[]) => void;
  /** Ends the process when an error is raised where nothing protects the call. Default: it is the script's. */
  readonly panic: (message: string, cause?: UnprotectedCause) => never;
  /** Ends the process where the server's C code takes a value that the script put somewhere for another. */
  readonly crash: (cause: Crash) => never;
  /** Ends the process, with a status, when the script asks for it. */
  readonly exit: (status: number) => never;
  readonly errors: ErrorStyle;
  /** The environment of the process. */
  readonly environment: ReadonlyMap<string, string>;
  /** True if the C library takes daylight saving time for an hour's difference where there is none. */
  readonly shiftsDaylightTime: boolean;
}

/** What a script has set of its collector. */
export interface GarbageSettings {
  isRunning: boolean;
  mode: "generational" | "incremental";
  pause: number;
  stepMultiplier: number;
}

/** What belongs to one Lua state, beside it. */
export interface Host extends HostOptions {
  /** What ended the process or the run. Once set, no Lua code runs any more. */
  fatal: Error | undefined;
  /** Objects that want to be told when nothing in the state reaches them, oldest first. */
  readonly references: Set<Reference>;
  /** Tables that are finalized when nothing reaches them any more. */
  readonly watched: WeakSet<object>;
  /** Set at the first look. */
  garbage: GarbageSettings | undefined;
  /** How many calls of the server into the state run, one inside the other. */
  calls: number;
  /** Instructions left in the outermost of these calls. */
  budget: number;
  /** Bytes of the texts that the script printed, logged, stored or asked with. */
  handedOver: number;
  /** When this call has run for too long, by `elapsed`. */
  deadline: number;
}

/** The host is a property of the state's global part, which all its coroutines share. */
const HOST = Symbol("host");

/** Gives a new state its host. */
export function attachHost(L: LuaState, options: HostOptions): Host {
  const host: Host = {
    ...options,
    fatal: undefined,
    references: new Set(),
    watched: new WeakSet(),
    garbage: undefined,
    calls: 0,
    budget: options.limits.instructions,
    handedOver: 0,
    deadline: Number.POSITIVE_INFINITY,
  };
  Object.assign(L.l_G, { [HOST]: host });
  return host;
}

/** The host of a state. */
export function hostOf(L: LuaState): Host {
  return (L.l_G as unknown as { [HOST]: Host })[HOST];
}

/** Goes on unwinding if something ended the run: called wherever fengari may have caught the exception. */
export function rethrowFatal(L: LuaState): void {
  const { fatal } = hostOf(L);
  if (fatal !== undefined) throw fatal;
}
