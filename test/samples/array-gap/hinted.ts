export function mail_user_created(): void {
  const limits = [1, 2];
  limits.push(3);
  limits.splice(0, 1);
  limits.pop();
  dovecot.i_info(`${limits.length}`);
}
