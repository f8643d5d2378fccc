import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using box = user.mailbox("INBOX");
    let isOpen = false;
    if (user.service === "imap") {
      box.open();
      isOpen = true;
    }
    if (isOpen) box.metadata_set("/private/comment", user.service);
  },
} satisfies MailHooks;
