export function mail_user_created(): void {
  var name = "hook";
  dovecot.i_info(name);
}
