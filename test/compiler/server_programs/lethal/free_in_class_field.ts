import type { Mailbox, MailHooks } from "dovescript";

class Holder {
  constructor(readonly box: Mailbox) {}
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const holder = new Holder(box);
    box.free();
    holder.box.sync();
  },
} satisfies MailHooks;
