export function mail_user_created(): void {
  const names = ["a", "b"];
  for (const index in names) dovecot.i_info(`${index}`);
}
