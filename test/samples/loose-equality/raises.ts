export function mail_user_created(): void {
  const value: number | string = Math.random() > 1 ? 1 : "1";
  dovecot.i_info(`${value == 1}`);
}
