import type { AuthRequest } from "../../server/auth/auth_request.ts";
import type { Userdb, UserList } from "../../server/auth/database.ts";
import type { Process } from "../../server/process/process.ts";
import { logMasterError } from "./master_client.ts";
import type { Workers } from "./workers.ts";

/** A list of users that is asked for. */
export interface Listing {
  /** As they were typed. */
  readonly masks: readonly string[];
  readonly userdbs: readonly Userdb[];
  /** The process auth. */
  readonly process: Process;
  readonly workers: Workers;
  /** Makes a request for one userdb. */
  readonly request: () => AuthRequest;
}

const FAILED_LIST: UserList = { names: [], failed: true };

/** The users of all userdbs that can tell; `failed` if one of them could not. */
export function listUsers({ masks, userdbs, process, workers, request }: Listing): UserList {
  if (userdbs.every(({ iterate }) => iterate === undefined)) {
    logMasterError(process, "auth-userdb", "Trying to iterate users, but userdbs don't support it");
    return FAILED_LIST;
  }
  const names: string[] = [];
  const mask = masks.length === 1 ? masks[0]! : "*";
  let failed = false;
  for (const [index, { settings, iterate }] of userdbs.entries()) {
    if (iterate === undefined) continue;
    const asked = request();
    asked.database = settings;
    const list = workers.ask("LIST", asked, (worker) => worker.listUsers(index, asked, mask)) ?? FAILED_LIST;
    names.push(...list.names.map((name) => sentName(name, process)));
    failed ||= list.failed;
    // Up to 2.3 the others are asked all the same.
    if (failed && process.profile.facts.authDatabasesHaveNames) break;
  }
  return { names, failed };
}

/** A name as it comes from a worker: in a line, of which 2.4 takes a tab for the end. */
function sentName(name: string, { profile, logger }: Process): string {
  const [line = "", ...others] = name.split("\n");
  if (!profile.facts.authPrefixesAreReplaced) return line;
  for (const other of others) logger.write("error", `auth-worker: Invalid ID: ${other}`);
  return line.split("\t")[0] ?? "";
}
