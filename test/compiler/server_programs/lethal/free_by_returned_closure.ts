import type { Mailbox, MailHooks } from "dovescript";

function closer(box: Mailbox): () => void {
  return () => box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const finish = closer(box);
    finish();
    box.sync();
  },
} satisfies MailHooks;
