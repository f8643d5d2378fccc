import type { MailUser } from "dovescript";

export function mail_user_created(): void {}

export function mail_user_deinit_pre(user: MailUser): void {
  dovecot.i_info(user.username);
}
