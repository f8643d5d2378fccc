import type { EarlyMailUser, MailUser } from "dovescript";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(user.username);
}
