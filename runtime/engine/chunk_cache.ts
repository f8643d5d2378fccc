import { type LuaState, Proto } from "fengari";

/** A chunk on its way into a state. */
export interface Chunk {
  /** The text, as it is in the file. */
  readonly script: string;
  /** What messages call it, with Lua's `@` before a path. */
  readonly name: string;
}

/** How many scripts are kept compiled. */
const MOST_CHUNKS = 64;

interface Compiled {
  /** The compilers of Lua 5.3 and 5.4 differ. */
  readonly lua54: boolean;
  readonly name: string;
  readonly prototype: Proto;
}

/** Chunks that were compiled before, by their text: the least recently used one gives way. */
export class ChunkCache {
  readonly #most: number;
  readonly #compiled = new Map<string, Compiled>();

  constructor(most = MOST_CHUNKS) {
    this.#most = most;
  }

  /** How many chunks there are. */
  get size(): number {
    return this.#compiled.size;
  }

  /** The main function of a chunk, for one state alone. */
  find(L: LuaState, { script, name }: Chunk): Proto | undefined {
    const found = this.#compiled.get(script);
    if (found === undefined || found.name !== name || found.lua54 !== L.l_G.lua54) return undefined;
    this.#compiled.delete(script);
    this.#compiled.set(script, found);
    return copyOf(L, found.prototype);
  }

  /** Keeps the main function of a chunk. Under another name or in another Lua the same text is another chunk, which takes its place. */
  keep(L: LuaState, { script, name }: Chunk, prototype: Proto): void {
    this.#compiled.delete(script);
    this.#compiled.set(script, { name, lua54: L.l_G.lua54, prototype: copyOf(L, prototype) });
    const [oldest] = this.#compiled.keys();
    if (this.#compiled.size > this.#most && oldest !== undefined) this.#compiled.delete(oldest);
  }
}

/**
 * A prototype with the same code. It is made for each state, because it remembers the closure that was made of it
 * last, and with that all that the closure reaches.
 */
function copyOf(L: LuaState, prototype: Proto): Proto {
  const copy = new Proto(L);
  copy.k = prototype.k;
  copy.p = prototype.p.map((inner) => copyOf(L, inner));
  copy.code = prototype.code;
  copy.lineinfo = prototype.lineinfo;
  copy.upvalues = prototype.upvalues;
  copy.numparams = prototype.numparams;
  copy.is_vararg = prototype.is_vararg;
  copy.maxstacksize = prototype.maxstacksize;
  copy.locvars = prototype.locvars;
  copy.linedefined = prototype.linedefined;
  copy.lastlinedefined = prototype.lastlinedefined;
  copy.source = prototype.source;
  return copy;
}
