import type { Mailbox, MailHooks } from "dovescript";

function refresh(box: Mailbox): void {
  box.sync();
  box.close();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    box.open();
    refresh(box);
    box.metadata_set("/private/comment", "seen");
  },
} satisfies MailHooks;
