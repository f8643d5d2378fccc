import type { Mailbox, MailHooks } from "dovescript";

const NAMES = ["INBOX", "Archive", "Sent"];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes: Mailbox[] = [];
    try {
      for (const name of NAMES) boxes.push(user.mailbox(name));
      let total = 0;
      for (const box of boxes) total += box.status(dovecot.storage.STATUS_MESSAGES).messages;
      dovecot.i_info(`${total} messages in ${boxes.length} mailboxes`);
    } finally {
      for (const box of boxes) box.free();
    }
  },
} satisfies MailHooks;
