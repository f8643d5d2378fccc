import type { Mailbox, MailHooks } from "dovescript";

let boxes: readonly Mailbox[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    boxes = [...boxes, user.mailbox("INBOX")];
  },
} satisfies MailHooks;
