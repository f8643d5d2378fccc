import { name } from "./name.ts";

export function mail_user_created(): void {
  dovecot.i_info(name);
}
