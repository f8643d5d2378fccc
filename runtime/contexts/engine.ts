import { registerDovecot } from "../bindings/dovecot.ts";
import { registerMailStorage } from "../bindings/storage.ts";
import { ChunkCache } from "../engine/chunk_cache.ts";
import type { StateOptions } from "../engine/template.ts";
import { StateTemplate } from "../engine/template.ts";
import type { Profile } from "../profiles/profile.ts";

/** What the scripts of one server share, none of which they can change: states to copy, and compiled chunks. */
export class Engine {
  readonly chunks = new ChunkCache();
  readonly #profile: Profile;
  #bare: StateTemplate | undefined;
  #mail: StateTemplate | undefined;

  constructor(profile: Profile) {
    this.#profile = profile;
  }

  /** The libraries alone. */
  get bare(): StateTemplate {
    this.#bare ??= new StateTemplate({ lua: linkedLua(this.#profile) });
    return this.#bare;
  }

  /** The libraries, `dovecot`, `dovecot.storage` and the types of their objects. */
  get mail(): StateTemplate {
    const profile = this.#profile;
    this.#mail ??= new StateTemplate({
      lua: linkedLua(profile),
      register(L) {
        registerDovecot(L, profile);
        registerMailStorage(L, profile);
      },
    });
    return this.#mail;
  }
}

/** Debian 11 has an early Lua 5.3; what Debian has had since 2.4 is later than the 5.4.4 of Debian 12. */
function linkedLua({ lua, luaIsUsual, facts }: Profile): NonNullable<StateOptions["lua"]> {
  if (!luaIsUsual || lua === "5.1") return lua;
  if (lua === "5.3") return "5.3.3";
  return facts.linksLateLua54 ? "5.4.7" : "5.4";
}
