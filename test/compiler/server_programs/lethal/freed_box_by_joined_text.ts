import type { Mailbox, MailHooks } from "dovescript";

class Report {
  constructor(readonly box: Mailbox) {}

  toString(): string {
    this.box.free();
    return "report";
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const report = new Report(box);
    const reports = [report];
    dovecot.i_info(reports.join());
    box.sync();
  },
} satisfies MailHooks;
