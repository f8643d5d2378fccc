import type { Profile } from "../../profiles/profile.ts";

/** Where a server of Debian looks for programs. */
export const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** Environment variables by name. */
export type Environment = ReadonlyMap<string, string>;

/** The variables that processes have, except those that the server makes for them: its PATH, and what it imports. */
export function environmentOf(
  { facts }: Profile,
  imported: Iterable<readonly [string, string]>,
): Environment {
  return new Map([...(facts.processesHavePath ? [["PATH", PATH] as const] : []), ...imported]);
}
