import type { EarlyMailUser, MailHooks } from "dovescript";

const users = new Set<EarlyMailUser>();

export default {
  mail_user_created(user) {
    users.add(user);
  },
} satisfies MailHooks;
