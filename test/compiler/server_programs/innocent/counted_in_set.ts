import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const seen = new Set<string>();
    for (const name of ["INBOX", "Archive", "INBOX"]) {
      using box = user.mailbox(name);
      seen.add(box.vname);
    }
    dovecot.i_info(`${seen.size} mailboxes`);
  },
} satisfies MailHooks;
