import * as words from "./words.ts";

export function mail_user_created(): void {
  greet(words);
}
function greet({ hello }: typeof words): void {
  dovecot.i_info(hello);
}
