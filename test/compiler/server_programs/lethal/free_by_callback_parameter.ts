import type { Mailbox, MailHooks } from "dovescript";

function apply(box: Mailbox, action: (box: Mailbox) => void): void {
  action(box);
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    apply(box, (each) => each.free());
    apply(box, (each) => each.sync());
  },
} satisfies MailHooks;
