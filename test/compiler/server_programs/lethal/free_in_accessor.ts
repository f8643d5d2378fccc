import type { Mailbox, MailHooks } from "dovescript";

class Holder {
  constructor(private readonly held: Mailbox) {}
  get box(): Mailbox {
    return this.held;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const holder = new Holder(user.mailbox("INBOX"));
    holder.box.free();
    holder.box.sync();
  },
} satisfies MailHooks;
