import type { Mailbox, MailHooks } from "dovescript";

const boxes = new Set<Mailbox>();

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    boxes.add(user.mailbox("INBOX"));
  },
} satisfies MailHooks;
