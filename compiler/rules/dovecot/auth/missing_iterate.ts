import type { Hooks } from "../../../contexts/index.ts";
import type { Report } from "../../../diagnostics/index.ts";

const LOOKUP = "auth_userdb_lookup";
const ITERATE = "auth_userdb_iterate";

/** Userdbs that can look users up and not list them. */
export function checkMissingIterate(hooks: Iterable<Hooks>, report: Report): void {
  for (const { all } of hooks) {
    const lookup = all.find(({ name }) => name === LOOKUP);
    if (lookup && !all.some(({ name }) => name === ITERATE)) report("users-not-listed", lookup.nameNode, {});
  }
}
