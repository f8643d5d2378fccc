const greeter = {
  name: "hello",
  greet(): void {
    dovecot.i_info(this.name);
  },
};

function run(action: (this: void) => void): void {
  action();
}

export function mail_user_created(): void {
  run(() => greeter.greet());
}
