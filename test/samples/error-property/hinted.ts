export function mail_user_created(): void {
  try {
    throw new Error("closed", { cause: "policy" });
  } catch (problem) {
    if (problem instanceof Error) dovecot.i_info(`${problem.name}: ${problem.message}, ${typeof problem.cause}`);
  }
}
