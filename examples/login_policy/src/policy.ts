import type { EarlyMailUser } from "dovescript";

/** Why a user may not log in; `undefined` when the user may. */
export function closedBecause(user: EarlyMailUser): string | undefined {
  const policy = user.plugin_getenv("login_policy") ?? "open";
  if (policy === "closed") return "the account is closed";
  if (policy === "webmail" && user.service === "pop3") return "POP3 is not allowed, webmail is";
  return undefined;
}
