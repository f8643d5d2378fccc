import type { EarlyMailUser, MailHooks } from "dovescript";

const users: EarlyMailUser[] = [];

export default {
  mail_user_created(user) {
    users.push(user);
  },
} satisfies MailHooks;
