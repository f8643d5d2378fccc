import type { MailUser, MailHooks } from "dovescript";

export default {
  mail_user_created(user) {
    const whole = user as MailUser;
    using box = whole.mailbox("INBOX");
    dovecot.i_info(box.vname);
  },
} satisfies MailHooks;
