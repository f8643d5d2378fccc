export function mail_user_created(): void {
  const homes = ["/home", ""];
  dovecot.i_info(`${homes.length}`);
  const home: string | undefined = homes[5];
  dovecot.i_info(["/tmp", home].filter(Boolean).join(":"));
  for (const each of ["/tmp", home]) dovecot.i_info(each ?? "none");
}
