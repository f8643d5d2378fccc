import { typed } from "./typed.js";

export function mail_user_created(): void {
  dovecot.i_info(typed());
}
