import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = new Map<string, Mailbox>();
    try {
      for (const name of ["INBOX", "Archive"]) boxes.set(name, user.mailbox(name));
      const inbox = boxes.get("INBOX");
      if (inbox !== undefined) dovecot.i_info(`${inbox.status(dovecot.storage.STATUS_MESSAGES).messages}`);
    } finally {
      for (const box of boxes.values()) box.free();
    }
  },
} satisfies MailHooks;
