import type { Mailbox, MailHooks } from "dovescript";

function remembered(): Mailbox | undefined {
  return undefined;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const inbox = user.mailbox("INBOX");
    const box = remembered() ?? inbox;
    box.free();
    inbox.sync();
  },
} satisfies MailHooks;
