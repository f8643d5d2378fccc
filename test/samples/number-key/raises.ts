function first(values: Record<number, string> | string[]): string | undefined {
  return values[0];
}

export function mail_user_created(): void {
  dovecot.i_info(first(["a"]) ?? "none");
}
