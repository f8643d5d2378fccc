export function mail_user_created(): void {
  const limits: Record<string, number> = { b: 1, a: 2 };
  for (const name in limits) dovecot.i_info(name);
  for (const [name] of Object.entries(limits)) dovecot.i_info(name);
}
