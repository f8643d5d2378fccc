export function mail_user_created(): void {
  const homes = ["/home", undefined];
  dovecot.i_info(`${[...homes].length}`);
}
