export function mail_user_created(): void {
  const name = "hook";
  let count = 1;
  count += 1;
  dovecot.i_info(`${name} ${count}`);
}
