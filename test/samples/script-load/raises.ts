import type { EarlyMailUser, MailUser } from "dovescript";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(user.username);
}
export function script_load(): void {
  dovecot.i_info("loaded");
}
