import type { Facts } from "./facts.ts";

/** The Lua that a server can be built with. */
export type LuaVersion = "5.1" | "5.3" | "5.4";

/** What depends on the release that is simulated. */
export interface Profile {
  readonly release: string;
  /** True if its transcripts were compared with a running server's, by the contract. */
  readonly compared: boolean;
  /** The Lua that the server is built with. */
  readonly lua: LuaVersion;
  /** True if that is the one that Debian builds the release with. */
  readonly luaIsUsual: boolean;
  /** `dovecot.storage`: numbers are pushed as floats. */
  readonly storage: Readonly<Record<string, number | string>>;
  /** Returns true if scripts see a member, such as `mail_user.plugin_getenv`. Members without a date always exist. */
  readonly has: (object: string, member: string) => boolean;
  /** The settings of an HTTP client that the release knows, with the kinds of their values. */
  readonly httpSettings: ReadonlyMap<string, string>;
  readonly facts: Facts;
}
