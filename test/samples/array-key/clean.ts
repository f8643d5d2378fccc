export function mail_user_created(): void {
  const names = ["a"];
  dovecot.i_info(`${0 < names.length}`);
}
