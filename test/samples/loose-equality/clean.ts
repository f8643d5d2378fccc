export function mail_user_created(): void {
  const count: number | undefined = 1;
  dovecot.i_info(`${count == 1} ${count == null}`);
}
