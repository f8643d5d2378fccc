import type { Mailbox, MailHooks } from "dovescript";

function note(box: Mailbox, text: string): void {
  box.metadata_set("/private/comment", text);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    note(box, "seen");
  },
} satisfies MailHooks;
