export function mail_user_created(): void {
  const tasks: (() => void)[] = [];
  for (let count = 0; count < 3; count++) tasks.push(() => dovecot.i_info(`task ${count}`));
  for (const task of tasks) task();
}
