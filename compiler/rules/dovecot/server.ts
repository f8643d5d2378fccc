import { callsIn, Flow } from "../../dataflow/index.ts";
import type { Report } from "../../diagnostics/index.ts";
import type { Meaning } from "../../semantics/index.ts";
import type ts from "../../typescript_api.ts";
import { checkForeignText } from "./foreign_text.ts";
import { checkKept } from "./kept.ts";
import { checkMailboxes } from "./mailbox_life.ts";
import { checkMembers } from "./members.ts";
import { checkPassthroughs } from "./passthrough_life.ts";
import { checkRestrictedGlobals } from "./restricted_globals.ts";
import { checkUserPromises } from "./user_promises.ts";

/** Rules about the server that look at more than one place of a program. */
export function checkServer(files: readonly ts.SourceFile[], meaning: Meaning, report: Report): void {
  const calls = callsIn(files, meaning);
  const flow = new Flow(files, meaning);
  checkKept({ files, calls, flow, meaning }, report);
  checkForeignText({ files, calls, flow, meaning }, report);
  checkMailboxes(calls, meaning, report);
  checkPassthroughs(calls, meaning, report);
  checkRestrictedGlobals({ files, calls, meaning }, report);
  checkUserPromises(files, meaning, report);
  for (const file of files) checkMembers(file, meaning, report);
}
