class Counter {
  #count = 0;
  next(): void {
    dovecot.i_info("next");
  }
}

export function mail_user_created(): void {
  new Counter().next();
}
