import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const cleanups: (() => void)[] = [];
    cleanups.push(() => box.free());
    for (const cleanup of cleanups) cleanup();
    box.sync();
  },
} satisfies MailHooks;
