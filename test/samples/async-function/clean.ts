export function mail_user_created(): void {
  now();
}
function now(): void {
  dovecot.i_info("now");
}
