import type { EarlyMailUser } from "dovescript";

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(user.username);
}
export function script_init(): void {
  dovecot.i_info("loaded");
}
