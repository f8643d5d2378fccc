import type { Mailbox, MailHooks } from "dovescript";

const actions: Record<string, (box: Mailbox) => void> = {
  sync: (box) => box.sync(),
  free: (box) => box.free(),
};

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    for (const name of ["free", "sync"]) actions[name]?.(box);
  },
} satisfies MailHooks;
