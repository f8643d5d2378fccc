import type { Mailbox, MailHooks } from "dovescript";

function descend(box: Mailbox, depth: number): void {
  if (depth > 0) descend(box, depth - 1);
  else box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const box = user.mailbox("INBOX");
    descend(box, 3);
    dovecot.i_info(`${box}`);
  },
} satisfies MailHooks;
