export function mail_user_created(): void {
  throw "closed";
}
