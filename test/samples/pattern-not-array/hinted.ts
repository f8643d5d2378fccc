export function mail_user_created(): void {
  const [first] = [...new Set(["a", "b"])];
  if (first === "a") dovecot.i_info("a");
}
