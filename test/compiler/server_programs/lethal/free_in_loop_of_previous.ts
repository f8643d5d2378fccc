import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    let previous: Mailbox | undefined;
    for (const name of ["INBOX", "Archive"]) {
      using box = user.mailbox(name);
      previous?.sync();
      box.sync();
      previous = box;
    }
  },
} satisfies MailHooks;
