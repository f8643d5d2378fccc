import type { Mailbox, MailHooks } from "dovescript";

interface Job {
  readonly target: { readonly box: Mailbox };
}

function finish({ target }: Job): void {
  target.box.free();
}

export default {
  mail_user_created() {},
  mail_user_deinit_pre(user) {
    const job: Job = { target: { box: user.mailbox("INBOX") } };
    finish(job);
    job.target.box.sync();
  },
} satisfies MailHooks;
