export function mail_user_created(): void {
  const homes = ["/home", ""];
  dovecot.i_info(`${homes.length}`);
}
