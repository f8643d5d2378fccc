import type { EarlyMailUser, MailHooks } from "dovescript";

const users = new Map<string, EarlyMailUser>();

export default {
  mail_user_created(user) {
    users.set(user.username, user);
  },
} satisfies MailHooks;
