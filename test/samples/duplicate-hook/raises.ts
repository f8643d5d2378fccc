import type { MailHooks } from "dovescript";

export function mail_user_created(): void {}

export default {
  mail_user_created(user) {
    dovecot.i_info(user.username);
  },
} satisfies MailHooks;
