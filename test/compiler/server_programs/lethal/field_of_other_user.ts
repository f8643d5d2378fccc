import type { MailHooks } from "dovescript";

let isEager = true;

export default {
  mail_user_created(user) {
    if (user.anonymous) isEager = false;
  },
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    if (isEager) box.free();
    if (!user.anonymous) dovecot.i_info(`${box}`);
    else box.free();
  },
} satisfies MailHooks;
