export function mail_user_created(): void {
  void later();
}
async function later(): Promise<void> {
  dovecot.i_info("later");
}
