import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    try {
      const archive = user.mailbox("Archive");
      try {
        inbox.sync();
        archive.sync();
      } finally {
        archive.free();
      }
    } finally {
      inbox.free();
    }
  },
} satisfies MailHooks;
