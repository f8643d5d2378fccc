export function mail_user_created(): void {
  const names = ["a", "b"];
  for (const index of names) dovecot.i_info(`${index}`);
}
