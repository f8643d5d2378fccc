class Greeter {
  hello(parts: readonly string[]): string {
    return `hello ${parts.join("")}`;
  }
  goodbye(parts: readonly string[]): string {
    return `goodbye ${parts.join("")}`;
  }
}

const greeter = new Greeter();
let isLeaving = false;

export function mail_user_created(): void {
  dovecot.i_info((isLeaving ? greeter.goodbye : greeter.hello)`friend`);
  isLeaving = true;
}
