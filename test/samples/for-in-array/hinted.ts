export function mail_user_created(): void {
  const names = ["a", "b"];
  for (const [index] of names.entries()) dovecot.i_info(`${index}`);
}
