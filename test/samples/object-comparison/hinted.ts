import type { EarlyMailUser } from "dovescript";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(isSame(user, user) ? "same" : "other");
}
function isSame(first: EarlyMailUser, second: EarlyMailUser): boolean {
  return first.username === second.username;
}
