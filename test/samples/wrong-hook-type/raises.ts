import type { EarlyMailUser, MailUser } from "dovescript";

export function mail_user_created(user: MailUser): void {
  dovecot.i_info(user.mailbox("INBOX").vname);
}
