import type { EarlyMailUser } from "dovescript";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(user.username);
}
