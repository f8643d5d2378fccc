export function mail_user_created(): void {
  const name = "Grüße";
  dovecot.i_info(`${name.includes("ß")} ${name.startsWith("Gr")} ${"abc".length}`);
}
