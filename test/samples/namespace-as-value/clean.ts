import * as words from "./words.ts";

export function mail_user_created(): void {
  dovecot.i_info(words.hello);
}
