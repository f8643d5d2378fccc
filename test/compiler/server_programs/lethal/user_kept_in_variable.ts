import type { EarlyMailUser, MailHooks } from "dovescript";

let current: EarlyMailUser | undefined;

export default {
  mail_user_created(user) {
    current = user;
  },
  mail_user_deinit() {
    dovecot.i_info(current?.username ?? "none");
  },
} satisfies MailHooks;
