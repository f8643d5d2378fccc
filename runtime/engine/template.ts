import { constant_types, type LuaState, lauxlib, lualib, type StateOptions, type TString } from "fengari";
import { type Part, Survey, type Value } from "./blueprint.ts";
import { installLibraries } from "./libraries/index.ts";

export type { StateOptions };

/** How the states of a template begin. */
export interface TemplateOptions extends StateOptions {
  /** [-0, +0] Adds to the libraries. There is no host yet: what it leaves in the state cannot know one. */
  readonly register?: (L: LuaState) => void;
}

/**
 * A state with the libraries, made once and then copied: a copy costs microseconds, and nothing that happens in it
 * is seen in another one. Tables, closures and userdata are made anew; only strings and functions in JavaScript,
 * which no script can change, are shared.
 */
export class StateTemplate {
  readonly #options: StateOptions;
  readonly #parts: readonly Part[];
  readonly #registry: Value;
  readonly #metatables: readonly Value[];
  readonly #metamethods: readonly TString[];

  constructor({ register, ...options }: TemplateOptions = {}) {
    this.#options = options;
    const L = lauxlib.luaL_newstate(options);
    lualib.luaL_openlibs(L);
    installLibraries(L);
    register?.(L);
    const survey = new Survey(L);
    this.#registry = survey.value(L.l_G.l_registry);
    this.#metatables = Array.from(L.l_G.mt, (table) => survey.object(constant_types.LUA_TTABLE, table));
    this.#parts = survey.finish();
    this.#metamethods = L.l_G.tmname;
  }

  /** A new state. */
  copy(): LuaState {
    const L = lauxlib.luaL_newstate(this.#options);
    const objects: unknown[] = [L];
    for (const part of this.#parts) objects.push(part.create(L));
    let number = 0;
    for (const part of this.#parts) part.fill(objects[++number], objects);
    L.l_G.l_registry.value = this.#registry.resolve(objects);
    L.l_G.mt = this.#metatables.map((metatable) => metatable.resolve(objects) as never);
    L.l_G.tmname = this.#metamethods;
    return L;
  }
}
