import type { AuthRequest } from "../../server/auth/auth_request.ts";
import type { PassdbResult, UserdbResult } from "../../server/auth/results.ts";
import { sentField } from "../../server/auth/sent_field.ts";
import { setPassdbField } from "../../server/auth/set_field.ts";
import { setUserdbField } from "../../server/auth/set_userdb_field.ts";
import { Panic } from "../../server/process/death.ts";
import type { WorkerAnswer } from "./auth_worker.ts";

/** Takes over what a worker's passdb said of a user; what it said of none is not sent. */
export function takeLookupReply(request: AuthRequest, answer: WorkerAnswer<PassdbResult>): PassdbResult {
  const isSent = answer.result === "ok" || answer.result === "next";
  return isSent ? takePassdbReply(request, answer) : answer.result;
}

/** Takes over what a worker's passdb said of a password, each field as if the passdb were here. */
export function takePassdbReply(
  request: AuthRequest,
  { result, request: answered }: WorkerAnswer<PassdbResult>,
): PassdbResult {
  if (result === "internal_failure") return result;
  const { defaultScheme } = request.database;
  const set = (name: string, value: string) => setPassdbField(request, { name, value, defaultScheme });
  if (answered.userChanged) set("user", answered.names.user);
  request.passdbPassword = answered.passdbPassword ?? request.passdbPassword;
  for (const field of answered.fields.all().filter(({ changed }) => changed)) {
    const { name, value } = sentField(field);
    set(name, value);
  }
  if (answered.hasPrefetchedUserdb) request.hasPrefetchedUserdb = true;
  return result;
}

/** Takes over what a worker's userdb said. */
export function takeUserdbReply(
  request: AuthRequest,
  { result, request: answered }: WorkerAnswer<UserdbResult>,
): UserdbResult {
  if (result !== "ok") return result;
  const changed = answered.userdb.all().filter((field) => field.changed);
  // QUIRK: an answer without a field has an empty one.
  if (changed.length === 0 && answered.userdbFailed && request.process.profile.facts.authHiddenFieldsLeaveGap)
    throw new Panic("auth-field-key-empty");
  if (answered.userChanged) {
    request.names.user = answered.names.user;
    request.userChanged = true;
  }
  void request.userdb;
  for (const field of changed) {
    const { name, value } = sentField(field);
    setUserdbField(request, name, value);
  }
  return answered.userdbFailed ? "internal_failure" : result;
}
