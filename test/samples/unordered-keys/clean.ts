export function mail_user_created(): void {
  const limits: Record<string, number> = { b: 1, a: 2 };
  for (const name of Object.keys(limits).sort()) dovecot.i_info(name);
  dovecot.i_info(`${Object.keys(limits).length} ${Object.values(limits).includes(2)}`);
}
