import type { Members } from "../engine/members.ts";
import type { Profile } from "../profiles/profile.ts";

/** The members of an object that a release has. */
export function visible(members: Members, object: string, { has }: Pick<Profile, "has">): Members {
  return Object.fromEntries(Object.entries(members).filter(([name]) => has(object, name)));
}
