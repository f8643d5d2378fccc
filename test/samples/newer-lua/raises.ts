export function mail_user_created(): void {
  outer: for (const first of ["a", "b"]) {
    for (const second of ["c", "d"]) {
      if (second === "d") continue outer;
      dovecot.i_info(first + second);
    }
  }
}
