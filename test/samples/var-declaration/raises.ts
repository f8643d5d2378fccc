export function mail_user_created(): void {
  var name = "hook";
  var count = 1;
  count += 1;
  dovecot.i_info(`${name} ${count}`);
}
