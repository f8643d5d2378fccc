import { plain } from "./plain.js";

export function mail_user_created(): void {
  dovecot.i_info(plain());
}
