import type { EarlyMailUser } from "dovescript";

function sizeOf(value: unknown): number {
  return typeof value === "string" ? value.length + 1 : 0;
}

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(`${sizeOf(user.username)}`);
}
