import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    const options: { readonly box?: Mailbox } = {};
    const { box = inbox } = options;
    box.free();
    inbox.sync();
  },
} satisfies MailHooks;
