import type { MailHooks } from "dovescript";

function identity<T>(value: T): T {
  return value;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    const same = identity(box);
    box.free();
    same.sync();
  },
} satisfies MailHooks;
