export function mail_user_created(): void {
  const name = "Grüße";
  dovecot.i_info(`${name.length} ${name.slice(1)} ${name.toUpperCase()}`);
}
