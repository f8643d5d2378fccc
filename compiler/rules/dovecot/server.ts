import { callsIn, Flow } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import { checkCacheKeys } from "./auth/cache_keys.ts";
import { checkKeptParts } from "./auth/kept_parts.ts";
import { checkLoggedPasswords } from "./auth/logged_passwords.ts";
import { checkPasswordMatches } from "./auth/password_matches.ts";
import { checkRawResults } from "./auth/raw_results.ts";
import { checkWorkerFlags } from "./auth/worker_flags.ts";
import { checkCommands } from "./commands.ts";
import { checkForeignMembers } from "./foreign_members.ts";
import { checkForeignText } from "./foreign_text.ts";
import { checkLives, type LivesSetting } from "./lives.ts";
import { checkMembers } from "./members.ts";
import { checkParameterTags } from "./parameter_tags.ts";
import { checkRestrictedGlobals } from "./restricted_globals.ts";
import { checkResults } from "./results.ts";
import { checkUserPromises } from "./user_promises.ts";

/** Rules about the server that look at more than one place of a program. */
export function checkServer({ files, hooks, meaning }: LivesSetting, report: Report): void {
  const calls = callsIn(files, meaning);
  const flow = new Flow(files, meaning);
  checkForeignText({ files, calls, flow, meaning }, report);
  checkCommands({ files, calls, flow, meaning }, report);
  checkForeignMembers({ hooks, meaning }, report);
  checkKeptParts({ files, flow, meaning }, report);
  checkLoggedPasswords({ files, calls, hooks, flow, meaning }, report);
  checkCacheKeys(hooks.values(), meaning, report);
  checkWorkerFlags(files, meaning, report);
  checkPasswordMatches({ files, calls, flow, meaning }, report);
  checkLives({ files, hooks, meaning }, report);
  checkRestrictedGlobals({ files, calls, meaning }, report);
  checkRawResults({ hooks, meaning }, report);
  checkResults({ calls, hooks, meaning }, report);
  checkParameterTags(files, meaning, report);
  checkUserPromises({ files, hooks, meaning }, report);
  for (const file of files) checkMembers(file, meaning, report);
}
