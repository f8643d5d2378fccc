const sizes = [1, 2, 3];

export function mail_user_created(): void {
  dovecot.i_info(`${Math.max(...sizes)}`);
}
