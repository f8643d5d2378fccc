import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const job = {
      box: user.mailbox("INBOX"),
      close(): void {
        this.box.free();
      },
    };
    job.close();
    job.box.sync();
  },
} satisfies MailHooks;
