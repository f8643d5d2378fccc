function show(first: string): void {
  for (const second of ["c", "d"]) {
    if (second === "d") return;
    dovecot.i_info(first + second);
  }
}

export function mail_user_created(): void {
  for (const first of ["a", "b"]) show(first);
}
