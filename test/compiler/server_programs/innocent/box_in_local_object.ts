import type { Mailbox, MailHooks } from "dovescript";

interface Job {
  readonly name: string;
  readonly box: Mailbox;
  readonly limit: number;
}

function isOver({ box, limit }: Job): boolean {
  return box.status(dovecot.storage.STATUS_MESSAGES).messages > limit;
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    using inbox = user.mailbox("INBOX");
    const job: Job = { name: "many", box: inbox, limit: 2 };
    if (isOver(job)) dovecot.i_warning(`${job.name}: ${job.box.vname}`);
  },
} satisfies MailHooks;
