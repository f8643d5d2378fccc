import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    for (const name of ["Drafts", "INBOX", "Archive"]) {
      using box = user.mailbox(name);
      const { messages } = box.status(dovecot.storage.STATUS_MESSAGES);
      if (messages === 0) continue;
      dovecot.i_info(`first mailbox with messages: ${box.vname}`);
      if (messages > 1) break;
    }
  },
} satisfies MailHooks;
