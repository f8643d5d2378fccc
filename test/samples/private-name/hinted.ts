class Session {
  #user = "";
  count = 0;
  set(user: string): void {
    this.#user = user;
    this.count += this.#user.length;
  }
}

export function mail_user_created(): void {
  const session = new Session();
  session.set("alice");
  const copy = { count: session.count };
  dovecot.i_info(`${copy.count}`);
}
