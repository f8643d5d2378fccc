export function mail_user_created(): void {
  const text = "abc";
  dovecot.i_info(text.toUpperCase());
}
