/** A version of Lua that a server may be linked with. */
export type LuaVersion = "5.1" | "5.3" | "5.4";

/** The release that is meant when nothing is said. */
export const defaultRelease = "2.3.19.1";

/** Known releases of Dovecot, and the Lua that Debian links them with. */
const luaOfRelease: ReadonlyMap<string, LuaVersion> = new Map([
  ["2.3.13", "5.3"],
  ["2.3.19.1", "5.4"],
  ["2.4.1", "5.4"],
  ["2.4.5", "5.4"],
]);

/** All releases that can be compiled for. */
export const releases: readonly string[] = [...luaOfRelease.keys()];

/** All versions of Lua that can be compiled for. */
export const luaVersions: readonly LuaVersion[] = ["5.1", "5.3", "5.4"];

/** The Lua a release is linked with, or undefined for a release we do not know. */
export function luaOf(release: string): LuaVersion | undefined {
  return luaOfRelease.get(release);
}

/** What a chunk is compiled for. */
export interface Target {
  readonly dovecot: string;
  readonly lua: LuaVersion;
}
