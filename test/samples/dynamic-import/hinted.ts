import { hello } from "./words.ts";

export function mail_user_created(): void {
  dovecot.i_info(hello);
}
