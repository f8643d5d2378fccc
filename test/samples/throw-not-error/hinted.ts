export function mail_user_created(): void {
  throw new Error("what went wrong");
}
