import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    const what = user.anonymous ? "nothing" : "free";
    switch (what) {
      case "nothing":
        break;
      case "free":
        box.free();
        break;
    }
    if (user.anonymous) return;
    dovecot.i_info(`${box}`);
  },
} satisfies MailHooks;
