import type { EarlyMailUser } from "dovescript";

function sizeOf(value: string): number {
  return value.length + 1;
}

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(`${sizeOf(user.username)}`);
}
