import type { Profile } from "../../profiles/profile.ts";

/** Where a server of Debian looks for programs. */
export const PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/** The variables that scripts see with os.getenv, except those that the server makes for its own processes. */
export function environmentOf({ facts }: Profile): ReadonlyMap<string, string> {
  return new Map(facts.processesHavePath ? [["PATH", PATH]] : []);
}
