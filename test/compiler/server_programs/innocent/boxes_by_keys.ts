import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const boxes: Record<string, Mailbox> = { inbox };
    for (const key of Object.keys(boxes).sort()) dovecot.i_info(`${key}: ${boxes[key]?.vname ?? "none"}`);
  },
} satisfies MailHooks;
