export function mail_user_created(): void {
  const name = "hook";
  dovecot.i_info(name);
}
