export function mail_user_created(): void {
  for (const name of ["a", "b"]) dovecot.i_info(name);
}
