export function mail_user_created(): void {
  dovecot.i_info("hello");
}
