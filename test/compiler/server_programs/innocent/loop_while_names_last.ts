import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const waiting = ["INBOX", "Archive"];
    let name = waiting.pop();
    while (name !== undefined) {
      const box = user.mailbox(name);
      dovecot.i_info(box.vname);
      box.free();
      name = waiting.pop();
    }
  },
} satisfies MailHooks;
