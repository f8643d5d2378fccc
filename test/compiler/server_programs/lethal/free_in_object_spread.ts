import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const job = { box: user.mailbox("INBOX"), isQuick: false };
    const quick = { ...job, isQuick: true };
    job.box.free();
    quick.box.sync();
  },
} satisfies MailHooks;
