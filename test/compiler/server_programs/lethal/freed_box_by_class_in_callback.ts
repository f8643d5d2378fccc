import type { Mailbox, MailHooks } from "dovescript";

class Report {
  constructor(readonly box: Mailbox) {}

  get text(): string {
    this.box.free();
    return "report";
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const texts = [new Report(box)].map(({ text }) => text);
    dovecot.i_info(texts.join());
    box.sync();
  },
} satisfies MailHooks;
