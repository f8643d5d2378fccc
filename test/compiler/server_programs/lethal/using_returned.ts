import type { Mailbox, MailUser, MailHooks } from "dovescript";

function inbox(user: MailUser): Mailbox {
  using box = user.mailbox("INBOX");
  box.sync();
  return box;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    dovecot.i_info(`${inbox(user)}`);
  },
} satisfies MailHooks;
