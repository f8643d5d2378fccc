export function mail_user_created(): void {
  try {
    throw new Error("closed");
  } catch (problem) {
    if (problem instanceof Error) dovecot.i_info(problem.stack ?? "none");
  }
}
