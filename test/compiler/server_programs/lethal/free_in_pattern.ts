import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const job = { box: user.mailbox("INBOX") };
    const { box } = job;
    box.free();
    job.box.sync();
  },
} satisfies MailHooks;
