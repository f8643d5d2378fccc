export function mail_user_created(): void {
  using lock = takeLock();
  dovecot.i_info(typeof lock);
}

declare function takeLock(): Disposable;
