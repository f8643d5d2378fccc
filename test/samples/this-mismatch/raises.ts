const greeter = {
  greet(): void {
    dovecot.i_info("hello");
  },
};

function run(action: (this: void) => void): void {
  action();
}

export function mail_user_created(): void {
  run(greeter.greet);
}
