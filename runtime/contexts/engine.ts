import { ChunkCache } from "../engine/chunk_cache.ts";
import type { LuaState } from "../engine/members.ts";
import type { StateOptions } from "../engine/template.ts";
import { StateTemplate } from "../engine/template.ts";
import type { Profile } from "../profiles/profile.ts";

/** Registers what a kind of scripts finds besides Lua's libraries. */
export type Register = (L: LuaState, profile: Profile) => void;

/** What the scripts of one server share, none of which they can change: states to copy, and compiled chunks. */
export class Engine {
  readonly chunks = new ChunkCache();
  readonly #profile: Profile;
  readonly #templates = new Map<Register | undefined, StateTemplate>();

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  /** The libraries alone. */
  get bare(): StateTemplate {
    return this.#template(undefined);
  }

  /** The libraries, and what a kind of scripts has besides. */
  prepared(register: Register): StateTemplate {
    return this.#template(register);
  }

  #template(register: Register | undefined): StateTemplate {
    const known = this.#templates.get(register);
    if (known !== undefined) return known;
    const profile = this.#profile;
    const template = new StateTemplate({
      lua: linkedLua(profile),
      ...(register && { register: (L: LuaState) => register(L, profile) }),
    });
    this.#templates.set(register, template);
    return template;
  }
}

/** Debian 11 has an early Lua 5.3; what Debian has had since 2.4 is later than the 5.4.4 of Debian 12. */
function linkedLua({ lua, luaIsUsual, facts }: Profile): NonNullable<StateOptions["lua"]> {
  if (!luaIsUsual || lua === "5.1") return lua;
  if (lua === "5.3") return "5.3.3";
  return facts.linksLateLua54 ? "5.4.7" : "5.4";
}
