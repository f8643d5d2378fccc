class Counter {
  private count = 0;
  next(): number {
    this.count += 1;
    return this.count;
  }
}

export function mail_user_created(): void {
  dovecot.i_info(`${new Counter().next()}`);
}
