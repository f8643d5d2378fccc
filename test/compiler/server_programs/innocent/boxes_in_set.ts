import type { Mailbox, MailHooks } from "dovescript";

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    using archive = user.mailbox("Archive");
    const wanted = new Set<Mailbox>([inbox, archive]);
    wanted.delete(archive);
    for (const box of wanted) {
      const { unseen } = box.status(dovecot.storage.STATUS_UNSEEN);
      dovecot.i_info(`${unseen} unseen in ${box.vname}`);
    }
    const limits = new Map<Mailbox, number>([[inbox, 100]]);
    limits.set(archive, 1000);
    for (const [box, limit] of limits) dovecot.i_info(`${box.vname} may have ${limit} messages`);
  },
} satisfies MailHooks;
