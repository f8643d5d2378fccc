import type { Mailbox, MailHooks } from "dovescript";

class Session {
  constructor(private readonly box: Mailbox) {}
  refresh(): this {
    this.box.sync();
    return this;
  }
  finish(): this {
    this.box.free();
    return this;
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    new Session(user.mailbox("INBOX")).refresh().finish().refresh();
  },
} satisfies MailHooks;
