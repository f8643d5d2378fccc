import type { MailHooks } from "dovescript";

function check(value: unknown): unknown {
  return value;
}

export default {
  mail_user_created(user) {
    if (check(user.username)) dovecot.i_info("checked");
  },
} satisfies MailHooks;
