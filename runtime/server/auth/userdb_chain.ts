import type { AuthRequest } from "./auth_request.ts";
import type { Userdb } from "./database.ts";
import type { UserdbResult } from "./results.ts";

/** Asks one userdb. */
export type AskUserdb = (userdb: Userdb, request: AuthRequest) => UserdbResult;

/** A look-up that asks one userdb after the other. */
export interface UserdbLookup {
  readonly userdbs: readonly Userdb[];
  readonly request: AuthRequest;
  readonly ask: AskUserdb;
  /** True if the user has just authenticated, and should be known. */
  readonly isLogin: boolean;
}

/** Asks one userdb after the other until one has the last word. */
export function lookUpUser({ userdbs, request, ask, isLogin }: UserdbLookup): UserdbResult {
  let success = false;
  for (let rest = wanted(userdbs, success); ; ) {
    const [userdb] = rest;
    if (userdb === undefined) return lastWord({ request, success, result: "user_unknown", isLogin, userdbs });
    request.database = userdb.settings;
    const result = ask(userdb, request);
    const rule = ruleOf(userdb.settings, result);
    if (rule.endsWith("-ok")) success = true;
    if (rule.endsWith("-fail")) success = false;
    rest = wanted(rest.slice(1), success);
    if (!rule.startsWith("continue") || rest.length === 0)
      return lastWord({ request, success, result, isLogin, userdbs });
    if (result === "internal_failure") request.userdbsSeenInternalFailure = true;
    if (result === "ok") request.userdbFields?.snapshot();
    else request.userdbFields?.rollback();
  }
}

function ruleOf(settings: Userdb["settings"], result: UserdbResult) {
  if (result === "ok") return settings.resultSuccess;
  return result === "internal_failure" ? settings.resultInternalFailure : settings.resultFailure;
}

/** The userdbs from the first one on that is not skipped. */
function wanted(userdbs: readonly Userdb[], found: boolean): readonly Userdb[] {
  const first = userdbs.findIndex(({ settings: { skip } }) =>
    skip === "never" ? true : (skip === "found") !== found,
  );
  return first < 0 ? [] : userdbs.slice(first);
}

interface Ending extends Omit<UserdbLookup, "ask"> {
  readonly success: boolean;
  readonly result: UserdbResult;
}

function lastWord({ request, success, result, isLogin, userdbs }: Ending): UserdbResult {
  if (success) return "ok";
  if (request.userdbsSeenInternalFailure || result === "internal_failure") return "internal_failure";
  if (isLogin) {
    const { authPrefixesAreReplaced } = request.process.profile.facts;
    if (userdbs.length === 1 && !authPrefixesAreReplaced) request.log("error", "user not found from userdb");
    else {
      const place = authPrefixesAreReplaced
        ? ""
        : `${request.mechanism?.toLowerCase()}(${request.names.user}): `;
      request.logRequest("error", `${place}user not found from any userdbs`);
    }
  }
  return "user_unknown";
}
