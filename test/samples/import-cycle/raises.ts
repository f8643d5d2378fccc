import { greet } from "./greet.ts";

export function mail_user_created(): void {
  dovecot.i_info(greet());
}
