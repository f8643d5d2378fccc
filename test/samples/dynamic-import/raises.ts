export function mail_user_created(): void {
  void import("./words.ts");
}
