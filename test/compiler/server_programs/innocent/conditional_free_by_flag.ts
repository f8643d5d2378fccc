import type { MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    let isFreed = false;
    if (user.service === "pop3") {
      box.free();
      isFreed = true;
    }
    if (!isFreed) {
      dovecot.i_info(box.vname);
      box.free();
    }
  },
} satisfies MailHooks;
