class Closed extends Error {}

export function mail_user_created(): void {
  throw new Closed("closed");
}
