import type { MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    print(user.username);
  },
} satisfies MailHooks;
