export function mail_user_created(): void {
  const tasks: (() => void)[] = [];
  for (let count = 0; count < 3; count++) {
    const current = count;
    tasks.push(() => dovecot.i_info(`task ${current}`));
  }
  for (const task of tasks) task();
}
