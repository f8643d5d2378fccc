const tasks: (() => number)[] = [];

export function mail_user_created(): void {
  for (let i = 0; i < 3; tasks.push(() => i), i++) dovecot.i_info(`${i}`);
}
