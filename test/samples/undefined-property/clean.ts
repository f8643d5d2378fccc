function withDefaults(given: { policy?: string }): { policy: string } {
  return { policy: "open", ...given };
}

export function mail_user_created(): void {
  dovecot.i_info(withDefaults({}).policy);
}
