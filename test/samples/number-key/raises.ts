export function mail_user_created(): void {
  const names: Record<number, string> = { 1: "a" };
  dovecot.i_info(names[1] ?? "none");
}
