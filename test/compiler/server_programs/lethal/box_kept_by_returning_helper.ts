import type { Mailbox, MailUser, MailHooks } from "dovescript";

function inbox(user: MailUser): Mailbox {
  return user.mailbox("INBOX");
}

let last: Mailbox | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    last = inbox(user);
    last.sync();
  },
} satisfies MailHooks;
