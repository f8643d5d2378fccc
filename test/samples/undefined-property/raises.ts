function withDefaults(given: { policy: string | undefined }): { policy: string | undefined } {
  const start = { policy: "open" };
  return { ...start, ...given };
}

export function mail_user_created(): void {
  dovecot.i_info(withDefaults({ policy: undefined }).policy ?? "none");
}
