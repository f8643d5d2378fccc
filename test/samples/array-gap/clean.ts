export function mail_user_created(): void {
  const limits = [1, 2];
  limits.length = 0;
  limits.push(3);
  dovecot.i_info(`${limits.length}`);
}
