export function mail_user_created(): void {
  const limits = [1, 2];
  limits.length = 0;
  limits.push(3, 4, 5);
  limits.length -= 1;
  limits.length--;
  dovecot.i_info(`${limits.length}`);
}
