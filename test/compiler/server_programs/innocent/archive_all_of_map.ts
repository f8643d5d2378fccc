import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = ["INBOX", "Archive"].map((name) => user.mailbox(name));
    try {
      const counts = boxes.map((box) => box.status(dovecot.storage.STATUS_MESSAGES).messages);
      dovecot.i_info(counts.join(" "));
    } finally {
      boxes.forEach((box) => {
        box.free();
      });
    }
  },
} satisfies MailHooks;
