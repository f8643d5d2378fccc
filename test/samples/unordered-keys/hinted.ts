export function mail_user_created(): void {
  const limits: Record<string, number> = { b: 1, a: 2 };
  for (const key of Object.keys(limits).sort()) dovecot.i_info(key);
}
