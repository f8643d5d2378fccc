import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const job = { name: "report", box };
    box.free();
    job.box.sync();
  },
} satisfies MailHooks;
