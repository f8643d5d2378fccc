import type { Mailbox, MailHooks } from "dovescript";

class Notes {
  constructor(private readonly box: Mailbox) {}
  add(text: string): void {
    this.box.metadata_set("/private/comment", text);
  }
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    new Notes(box).add("seen");
  },
} satisfies MailHooks;
