import type { MailHooks } from "dovescript";

const counts: Record<string, number> = {};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      counts[name] = box.status(dovecot.storage.STATUS_MESSAGES).messages;
    }
  },
  mail_user_deinit() {
    dovecot.i_info(`INBOX has ${counts["INBOX"] ?? 0} messages`);
  },
} satisfies MailHooks;
