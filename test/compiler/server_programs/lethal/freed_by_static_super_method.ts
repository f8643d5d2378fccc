import type { Mailbox, MailHooks } from "dovescript";

class Step {
  static end(box: Mailbox): void {
    box.free();
  }
}

class LoggedStep extends Step {
  static override end(box: Mailbox): void {
    super.end(box);
    dovecot.i_info("end");
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    LoggedStep.end(box);
    dovecot.i_info(`${box}`);
  },
} satisfies MailHooks;
