export function mail_user_created(): void {
  const name = "Grüße";
  const [count] = utf8.len(name);
  dovecot.i_info(`${count ?? 0}`);
}
