function* numbers() {
  yield 1;
}
export function mail_user_created(): void {
  for (const number of numbers()) dovecot.i_info(`${number}`);
}
