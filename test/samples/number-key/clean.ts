export function mail_user_created(): void {
  const names: Record<number, string> = { 1: "a" };
  const list = ["a"];
  dovecot.i_info((names[1] ?? "none") + (list[0] ?? "none"));
}
