import { requireArguments, typeError } from "../engine/arguments.ts";
import { stopRun } from "../engine/limits.ts";
import { type LuaState, type Members, setFunctionTable } from "../engine/members.ts";
import { toTable } from "../engine/names.ts";
import type { Profile } from "../profiles/profile.ts";

/** The simulator asks nobody: a script that would gets no further, and no `pcall` hides it. */
function client(L: LuaState): number {
  requireArguments(L, 1);
  if (toTable(L, 1) === undefined) typeError(L, 1, "table");
  return stopRun(L, {
    code: "no-http-client",
    message: "The script made an HTTP client, which the simulator does not have. A real server would go on.",
    hint: "Put what the script does with the answer into a function of its own, and test that.",
  });
}

/** The functions of `dovecot.http`, a table without a metatable. */
export const members = { client } satisfies Members;

/** [-0, +0] Registers `dovecot.http`. */
export function registerHttp(L: LuaState, { facts }: Profile): void {
  if (facts.hasHttpClient) setFunctionTable(L, { global: "dovecot", field: "http", functions: members });
}
