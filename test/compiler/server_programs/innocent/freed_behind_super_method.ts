import type { Mailbox, MailHooks } from "dovescript";

class Step {
  end(box: Mailbox): void {
    dovecot.i_info(`end ${box.vname}`);
  }
}

class FreeingStep extends Step {
  override end(box: Mailbox): void {
    super.end(box);
    box.free();
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    new FreeingStep().end(box);
    dovecot.i_info(box.vname);
  },
} satisfies MailHooks;
