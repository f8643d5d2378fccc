export function mail_user_created(): void {
  const lock = takeLock();
  dovecot.i_info(typeof lock);
}

function takeLock(): object {
  return {};
}
