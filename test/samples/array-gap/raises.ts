export function mail_user_created(): void {
  const limits = [1, 2];
  limits[5] = 3;
  limits.length = 9;
  limits.length += 1;
  dovecot.i_info(`${limits.length}`);
}
