import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    const note = (text: string) => box.metadata_set("/private/comment", text);
    note("early");
    box.open();
  },
} satisfies MailHooks;
