import type { EarlyMailUser, MailHooks } from "dovescript";

let users: readonly EarlyMailUser[] = [];

export default {
  mail_user_created(user) {
    users = [...users, user];
  },
} satisfies MailHooks;
