function* steps(): Generator<string> {
  yield "first";
}

export function mail_user_created(): void {
  try {
    for (const step of steps()) dovecot.i_info(step);
  } finally {
    dovecot.i_info("done");
  }
}
