import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const none: Mailbox | undefined = user.username === "" ? user.mailbox("Trash") : undefined;
    const same = none ?? box;
    same.free();
    box.sync();
  },
} satisfies MailHooks;
