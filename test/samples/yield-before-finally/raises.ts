function* steps(): Generator<string> {
  try {
    yield "first";
  } finally {
    dovecot.i_info("done");
  }
}

export function mail_user_created(): void {
  for (const step of steps()) dovecot.i_info(step);
}
