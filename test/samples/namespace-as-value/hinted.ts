import * as words from "./words.ts";

export function mail_user_created(): void {
  greet(words.hello);
}
function greet(hello: string): void {
  dovecot.i_info(hello);
}
