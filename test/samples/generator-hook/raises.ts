export function* mail_user_created() {
  yield 1;
}
