import type { MailHooks } from "dovescript";

const later: (() => void)[] = [];

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    later.push(() => dovecot.i_info(box.vname));
  },
} satisfies MailHooks;
