import type { MailHooks } from "dovescript";
import { stringify } from "dovescript/json";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const boxes = ["INBOX", "Archive"].map((name) => {
      using box = user.mailbox(name);
      const { messages, unseen } = box.status(dovecot.storage.STATUS_MESSAGES, dovecot.storage.STATUS_UNSEEN);
      return { name, messages, unseen };
    });
    dovecot.i_info(stringify({ user: user.username, boxes }));
  },
} satisfies MailHooks;
