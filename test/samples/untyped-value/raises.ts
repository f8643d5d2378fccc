import type { EarlyMailUser } from "dovescript";

// biome-ignore lint/suspicious/noExplicitAny: the sample is about it
function sizeOf(value: any): number {
  return value.length + 1;
}

export function mail_user_created(user: EarlyMailUser): void {
  dovecot.i_info(`${sizeOf(user.username)}`);
}
