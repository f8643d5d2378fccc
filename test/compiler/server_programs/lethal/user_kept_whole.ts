// The user of mail_user_deinit_pre has no namespaces any more in mail_user_deinit.
import type { MailUser, MailHooks } from "dovescript";

let whole: MailUser | undefined;

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    whole = user;
  },
  mail_user_deinit() {
    using box = whole?.mailbox("INBOX");
    box?.sync();
  },
} satisfies MailHooks;
