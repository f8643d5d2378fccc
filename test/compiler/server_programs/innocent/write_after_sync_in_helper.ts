import type { Mailbox, MailHooks } from "dovescript";

function note(box: Mailbox, text: string): void {
  box.open();
  box.metadata_set("/private/comment", text);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    note(inbox, "first");
    note(archive, "second");
  },
} satisfies MailHooks;
