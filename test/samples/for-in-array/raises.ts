export function mail_user_created(): void {
  for (const index in ["a", "b"]) dovecot.i_info(index);
}
