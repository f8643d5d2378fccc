import type { EarlyMailUser, MailUser } from "dovescript";

export function mail_user_created(user: MailUser): void {
  using inbox = user.mailbox("INBOX");
  dovecot.i_info(inbox.vname);
}
